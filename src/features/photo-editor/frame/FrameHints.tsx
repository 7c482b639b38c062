import { makeStyles, tokens } from '@fluentui/react-components';

import { useTranslator } from '#i18n';
import { frameEdgePx, fullPhotoEdgePx } from '#imaging';

import type { OpenPicture } from '../picker-state.ts';
import { useFrameValue } from './use-frame-value.ts';

const useStyles = makeStyles({
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What is worth knowing before saving. Words only: nothing here keeps anyone from it. */
export function FrameHints({ picture }: { readonly picture: OpenPicture }) {
  const styles = useStyles();
  const { t } = useTranslator();
  const { controller } = picture;
  const edgePx = useFrameValue(controller, () =>
    Math.floor(frameEdgePx(controller.frame(), controller.size)),
  );
  if (edgePx >= fullPhotoEdgePx) return null;
  return <p className={styles.hint}>{t('frame.soft', { edgePx })}</p>;
}
