import type { Ports } from '../ports';
import { cloud } from './cloud';

interface Answer {
  phoneInfo?: { purePhoneNumber?: string; countryCode?: string };
}

/** WeChat: the code is not one, is used up, or its five minutes are over. */
const INVALID = new Set([40029, 40013, 40163]);

/** The Chinese mobile number behind a code of WeChat's button; null: the code is not valid (any more). */
export const phoneNumber: Ports['phoneNumber'] = async (code) => {
  try {
    const { phoneInfo } = (await cloud.openapi.phonenumber.getPhoneNumber({ code })) as Answer;
    return phoneInfo?.purePhoneNumber ?? null;
  } catch (error) {
    if (INVALID.has((error as { errCode?: number }).errCode ?? 0)) return null;
    throw error;
  }
};
