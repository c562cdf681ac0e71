/** What every piece of the board is given: the type, the field chosen on it, and how to choose or add one. */
import type { Adding, Place } from '../draft/place';
import type { TypeEditor } from '../draft/use-draft-type';

export interface BoardProps extends TypeEditor { chosen?: Place; onChoose: (place: Place) => void; onAdd: (where: Adding) => void }
