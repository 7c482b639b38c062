import { makeStyles, tokens } from '@fluentui/react-components';
import { Info16Regular, ShieldCheckmark16Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

import { useTranslator } from '#i18n';
import { frameEdgePx, fullPhotoEdgePx } from '#imaging';

import { useFrameValue } from '../frame/use-frame-value.ts';
import type { OpenPicture, PictureFacts } from '../picker-state.ts';
import { hiddenDataText } from './hidden-data-text.ts';
import { pictureHints } from './picture-hints.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    ':empty': { display: 'none' },
  },
  hint: { display: 'flex', gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, '& svg': { display: 'block' } },
});

/** What is worth knowing before saving. Words only: nothing here keeps anyone from it. */
export function PhotoHints({ picture }: { readonly picture: OpenPicture }) {
  const styles = useStyles();
  const { t } = useTranslator();
  const { facts } = picture;
  if (facts === undefined) return null;
  return (
    <ul className={styles.root}>
      <SharpnessHint picture={picture} />
      {pictureHints(facts).map((key) => (
        <Hint icon={<Info16Regular />} key={key} words={t(key)} />
      ))}
      <HiddenDataHint probe={facts.probe} />
    </ul>
  );
}

/** The one that depends on the framing. */
function SharpnessHint({ picture }: { readonly picture: OpenPicture }) {
  const { t } = useTranslator();
  const { controller } = picture;
  const edgePx = useFrameValue(controller, () =>
    Math.floor(frameEdgePx(controller.frame(), controller.size)),
  );
  return edgePx >= fullPhotoEdgePx ? null : (
    <Hint icon={<Info16Regular />} words={t('frame.soft', { edgePx })} />
  );
}

function HiddenDataHint({ probe }: Pick<PictureFacts, 'probe'>) {
  const words = hiddenDataText(probe.hiddenData, useTranslator());
  return words === undefined ? null : <Hint icon={<ShieldCheckmark16Regular />} words={words} />;
}

type HintProps = { readonly icon: ReactElement; readonly words: string };

function Hint({ icon, words }: HintProps) {
  const styles = useStyles();
  return (
    <li className={styles.hint}>
      <span aria-hidden="true" className={styles.icon}>
        {icon}
      </span>
      {words}
    </li>
  );
}
