/** What people are asked to agree to (H62): each where it is needed, with a version that goes up when the text changes. */

export interface ConsentText {
  version: number;
  title: string;
  /** Shown whole, before the choice. */
  text: string;
  /** What still works for whoever says no. */
  refused: string;
}

export const consentKinds = ['binding', 'phone', 'photos', 'sms', 'notifications'] as const;
export type ConsentKind = (typeof consentKinds)[number];

const byPhone = '不同意也可以随时打电话报修、投诉和咨询。';

export const consents: Record<ConsentKind, ConsentText> = {
  binding: {
    version: 1,
    title: '绑定微信',
    text: '绑定后,您的微信与您在我们这里的房屋资料对应,您可以在小程序里报修、投诉、评价和查看进度。我们只保存微信给小程序的编号,不读取您的昵称、头像和好友。您可以随时在“我的”里解除绑定。',
    refused: `不绑定就不能在小程序里查看您的房屋。${byPhone}`,
  },
  phone: {
    version: 1,
    title: '使用手机号',
    text: '您的手机号用于核对您的身份、与您约定上门时间和回访。同事平时只看到打码的号码,每次查看完整号码都会留下记录,您可以在“我的资料”里看到是谁、什么时候看的。',
    refused: `您也可以用客服给您的邀请码绑定。${byPhone}`,
  },
  photos: {
    version: 1,
    title: '照片和视频',
    text: '您选择的照片和视频只用于说明问题和留存维修记录,只有处理这件事的同事可以看到。请尽量不要拍到人脸和证件。',
    refused: `不上传照片也可以用文字描述。${byPhone}`,
  },
  sms: {
    version: 1,
    title: '短信通知',
    text: '微信通知送不到您的时候,我们给您发短信,例如上门时间和保修单状态。不发广告。',
    refused: '我们改为打电话告诉您。',
  },
  notifications: {
    version: 1,
    title: '微信通知',
    text: '上门时间、服务进度、回访和保修单有变化时,用微信服务通知告诉您。每次由您点“允许”,一次允许对应一条通知。',
    refused: '您可以在小程序里查看进度,重要的事我们打电话告诉您。',
  },
};
