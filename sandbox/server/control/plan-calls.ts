import { parseFault, parseSettings } from '../../faults/index.ts';
import { failure, noContent } from '../http/respond.ts';
import type { ControlCall } from './control-services.ts';

export const addFault: ControlCall = ({ faults }, body) => {
  const fault = parseFault(body);
  if (!fault.ok) return failure(400, 'badRequest', fault.error);
  faults.add(fault.value);
  return Response.json({ faults: faults.list() }, { status: 201 });
};

export const clearFaults: ControlCall = ({ faults }) => {
  faults.clear();
  return noContent();
};

/** Fields that are not given stay as they are. */
export const changeSettings: ControlCall = (services, body) => {
  const settings = parseSettings(body, services.settings());
  if (!settings.ok) return failure(400, 'badRequest', settings.error);
  services.setSettings(settings.value);
  return Response.json(settings.value);
};

export const resetSandbox: ControlCall = (services) => {
  services.reset();
  return noContent();
};
