import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps, type RequestOptions } from 'node:https';

export type HttpAnswer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
};

/** One request over a real socket: jest's own fetch is switched off, and browsers' rules do not apply here. */
export function askOverSocket(
  options: RequestOptions & { readonly tls?: boolean; readonly body?: string },
): Promise<HttpAnswer> {
  const { tls, body, ...where } = options;
  return new Promise((resolve, reject) => {
    const onAnswer = (message: IncomingMessage) => {
      let text = '';
      message.setEncoding('utf8');
      message.on('data', (part: string) => {
        text += part;
      });
      message.on('error', reject);
      message.on('end', () => {
        resolve({ status: message.statusCode ?? 0, headers: message.headers, text });
      });
    };
    const request = tls
      ? requestHttps({ ...where, agent: false, rejectUnauthorized: false }, onAnswer)
      : requestHttp({ ...where, agent: false }, onAnswer);
    request.on('error', reject);
    request.end(body);
  });
}
