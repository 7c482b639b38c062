import {
  ArrowDown20Regular,
  ArrowLeft20Regular,
  ArrowRedo20Regular,
  ArrowReset20Regular,
  ArrowRight20Regular,
  ArrowRotateClockwise20Regular,
  ArrowRotateCounterclockwise20Regular,
  ArrowUndo20Regular,
  ArrowUp20Regular,
  FlipHorizontal20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';

import type { TextKey } from '#i18n';

import type { FrameController } from './frame-controller.ts';

/** A button that changes the framing. */
export type FrameButton = {
  readonly key: TextKey;
  readonly icon: ReactElement;
  readonly act: (controller: FrameController) => void;
  /** Left out: always. */
  readonly isPossible?: (controller: FrameController) => boolean;
};

export type FrameButtonGroup = {
  /** `physical`: left is left in every language, since a picture is moved and not text. */
  readonly direction: 'physical' | 'of-the-text';
  readonly buttons: readonly FrameButton[];
};

const moveStep01 = 0.05;

const moving = (x: number, y: number) => (controller: FrameController) =>
  controller.pan({ x: x * moveStep01, y: y * moveStep01 });

const movers: readonly FrameButton[] = [
  { key: 'action.moveLeft', icon: <ArrowLeft20Regular />, act: moving(-1, 0) },
  { key: 'action.moveRight', icon: <ArrowRight20Regular />, act: moving(1, 0) },
  { key: 'action.moveUp', icon: <ArrowUp20Regular />, act: moving(0, -1) },
  { key: 'action.moveDown', icon: <ArrowDown20Regular />, act: moving(0, 1) },
];

const turners: readonly FrameButton[] = [
  {
    key: 'action.rotateLeft',
    icon: <ArrowRotateCounterclockwise20Regular />,
    act: (controller) => controller.turn('left'),
  },
  {
    key: 'action.rotateRight',
    icon: <ArrowRotateClockwise20Regular />,
    act: (controller) => controller.turn('right'),
  },
  {
    key: 'action.flip',
    icon: <FlipHorizontal20Regular />,
    act: (controller) => controller.flip(),
  },
];

const stepButtons: readonly FrameButton[] = [
  {
    key: 'action.undoStep',
    icon: <ArrowUndo20Regular />,
    act: (controller) => controller.undoStep(),
    isPossible: (controller) => controller.canUndo(),
  },
  {
    key: 'action.redoStep',
    icon: <ArrowRedo20Regular />,
    act: (controller) => controller.redoStep(),
    isPossible: (controller) => controller.canRedo(),
  },
  {
    key: 'action.reset',
    icon: <ArrowReset20Regular />,
    act: (controller) => controller.reset(),
    isPossible: (controller) => controller.isChanged(),
  },
];

/** Everything that a drag or a key can do, beside the two sliders. */
export const frameButtons: readonly FrameButtonGroup[] = [
  { direction: 'physical', buttons: movers },
  { direction: 'physical', buttons: turners },
  { direction: 'of-the-text', buttons: stepButtons },
];
