import { makeStyles } from '@fluentui/react-components';
import { useImperativeHandle, useRef, type Ref } from 'react';

import { useTranslator } from '#i18n';

/** What the browser's own chooser offers. Some systems know no type for HEIC and its kin, so endings are named too. */
const acceptedTypes = 'image/*,.jpg,.jpeg,.png,.webp,.gif,.bmp,.avif,.heic,.heif,.tif,.tiff,.jxl';

export type FileChooser = {
  /** Opens the browser's chooser. Follows a person's press. */
  readonly browse: () => void;
  /** The same, asking a device that has one for its own camera. */
  readonly takePhoto: () => void;
};

export type FileInputProps = {
  readonly onFile: (file: File) => void;
  readonly ref: Ref<FileChooser>;
};

const useStyles = makeStyles({
  input: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

/** The one file input of the picker; buttons press it. */
export function FileInput({ onFile, ref }: FileInputProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({
    browse: () => {
      input.current?.removeAttribute('capture');
      input.current?.click();
    },
    takePhoto: () => {
      input.current?.setAttribute('capture', 'user');
      input.current?.click();
    },
  }));
  return (
    <input
      accept={acceptedTypes}
      aria-label={t('choose.input')}
      className={styles.input}
      onChange={(event) => {
        const chosen = event.currentTarget.files?.[0];
        // The same file may be chosen again after a refusal.
        event.currentTarget.value = '';
        if (chosen) onFile(chosen);
      }}
      ref={input}
      tabIndex={-1}
      type="file"
    />
  );
}
