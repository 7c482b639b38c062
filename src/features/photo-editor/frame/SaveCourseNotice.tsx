import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What a save will do, what it is doing, or why it failed. */
export type SaveCourse = {
  readonly explanation: string;
  readonly outcome: ReactNode;
  readonly progress: string | undefined;
};

const useStyles = makeStyles({
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 559px)': {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  working: { flexShrink: 0, justifyContent: 'flex-start' },
});

/** The course of a save in words. */
export function SaveCourseNotice({ explanation, outcome, progress }: SaveCourse) {
  const styles = useStyles();
  return (
    <>
      {outcome}
      {!outcome && progress === undefined && <p className={styles.note}>{explanation}</p>}
      {progress !== undefined && (
        <Spinner className={styles.working} label={progress} size="extra-tiny" />
      )}
    </>
  );
}
