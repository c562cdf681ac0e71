/** Messages come up under the top bar, clear of the buttons at the foot of a page. */
import { Notification } from 'react-admin';

export const PanelNotification = () => <Notification anchorOrigin={{ vertical: 'top', horizontal: 'center' }} autoHideDuration={5000} multiLine />;
