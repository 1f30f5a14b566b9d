// The edge of a decision exercise in class: the device's clock and chance, its storage, the server, the connection.
import type { AttemptId, ClassId, SeatId } from '../ids.ts';
import type { ClassEdge } from './class-exercise.ts';
import { opinionsOnDevice } from './class-opinions.ts';
import { wireTo } from './class-wire.ts';
import { now, randomId } from './device.ts';

/** The edge of one play of this page's learner. */
export function classEdge(of: {
  readonly classId: ClassId;
  readonly attemptId: AttemptId;
  readonly seatId: SeatId;
}): ClassEdge {
  return {
    wire: wireTo(of.classId, of.attemptId),
    keeper: opinionsOnDevice(of.seatId, of.attemptId),
    now,
    randomId,
    later: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    onBack: (work) => {
      const looked = () => document.visibilityState === 'visible' && work();
      addEventListener('online', work);
      document.addEventListener('visibilitychange', looked);
      return () => {
        removeEventListener('online', work);
        document.removeEventListener('visibilitychange', looked);
      };
    },
  };
}
