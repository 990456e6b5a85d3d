import { Button } from '@tarojs/components';

interface Props {
  text: string;
  /** WeChat's code for the number; not called when somebody said no. */
  onCode: (code: string) => void;
}

/** WeChat's own question for the phone number. */
export function PhoneButton({ text, onCode }: Props) {
  return (
    <Button
      className="btn btn-main"
      hoverClass="pressed"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => {
        const { code } = detail as { code?: string };
        if (code) onCode(code);
      }}
    >
      {text}
    </Button>
  );
}
