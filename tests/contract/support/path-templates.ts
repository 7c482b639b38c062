/** Segments of a path below the version, decoded; a key in parentheses stands as a segment of its own. */
const segmentsOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(1)
    .map(decodeURIComponent)
    .flatMap((segment) => {
      const [, name, key] = /^([a-z]+)\('(.*)'\)$/is.exec(segment) ?? [];
      return name === undefined || key === undefined
        ? [segment]
        : [name, key.replaceAll("''", "'")];
    });

/** Whether the path is one that the template stands for: `{…}` is any one segment, all else is itself, letter by letter. */
export const matchesTemplate = (template: string, path: string): boolean => {
  const wanted = template.split('/').slice(1);
  const given = segmentsOf(path);
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (/^\{.+\}$/.test(part) ? given[at] !== '' : part === given[at]))
  );
};

/** The template with the fewest placeholders among those that fit: `/photos/$value` is not the photo `$value`. */
export const findTemplate = (templates: readonly string[], path: string): string | undefined =>
  templates
    .filter((template) => matchesTemplate(template, path))
    .sort((left, right) => placeholdersIn(left) - placeholdersIn(right))[0];

const placeholdersIn = (template: string): number => template.split('{').length;
