/* global window */
/*
 * The part of Microsoft's Ajax library of 2008 that Office.js still calls. Office.js fetches the library from
 * ajax.aspnetcdn.com unless it is there, and never becomes ready without it. Seen in @microsoft/office-js 1.1.110.
 */
(() => {
  const namespaceOf = (name) => {
    let place = window;
    for (const part of name.split('.')) place = place[part] ??= {};
  };
  const makeError = (name) => (parameter, message) =>
    Object.assign(new Error(`Sys.${name}: ${message ?? parameter ?? ''}`), {
      name: `Sys.${name}`,
    });
  class StringBuilder {
    #parts = [];
    append(text) {
      this.#parts.push(text);
      return this;
    }
    toString(separator = '') {
      return this.#parts.join(separator);
    }
  }

  window.Type = Function;
  Function.registerNamespace = namespaceOf;
  Function.registerClass = () => undefined;
  Function.prototype.registerClass = function registerClass() {
    return this;
  };
  // Null: nothing is wrong with the parameters.
  Function._validateParams = () => null;
  Function._validateParameter = () => null;
  Object.assign(Error, {
    create: (message, fields) => Object.assign(new Error(message), fields),
    argument: makeError('ArgumentException'),
    argumentNull: makeError('ArgumentNullException'),
    argumentOutOfRange: makeError('ArgumentOutOfRangeException'),
    argumentType: makeError('ArgumentTypeException'),
    parameterCount: makeError('ParameterCountException'),
  });
  String.format = (format, ...values) =>
    format.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)] ?? ''));
  window.Sys = {
    StringBuilder,
    Debug: { trace: () => undefined },
    Browser: { agent: {}, InternetExplorer: {} },
    Serialization: {
      JavaScriptSerializer: {
        serialize: (value) => JSON.stringify(value),
        deserialize: (text) => JSON.parse(text),
      },
    },
  };
})();
