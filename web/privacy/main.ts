import { offerWayOut } from '../widget/shared/way-out.js';

offerWayOut();
