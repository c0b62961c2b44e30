import type { closingContract } from '../../../shared/contract/closing.ts';
import { setAgreement } from '../../services/agreement-service.ts';
import type { HandlersFor } from '../context.ts';

export const closingHandlers: HandlersFor<typeof closingContract> = {
  'agreements.set': ({ writer }, input) => {
    setAgreement(writer, input);
    return {};
  },
};
