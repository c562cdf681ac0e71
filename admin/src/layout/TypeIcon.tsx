/** The icon that a pack names for a type or itself: one closed table; an unknown name gets a plain sheet. */
import type { ComponentType } from 'react';
import AccountBalance from '@mui/icons-material/AccountBalanceOutlined';
import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import AddShoppingCart from '@mui/icons-material/AddShoppingCartOutlined';
import Apartment from '@mui/icons-material/ApartmentOutlined';
import Article from '@mui/icons-material/ArticleOutlined';
import Assessment from '@mui/icons-material/AssessmentOutlined';
import Assignment from '@mui/icons-material/AssignmentOutlined';
import AssignmentReturn from '@mui/icons-material/AssignmentReturnOutlined';
import Badge from '@mui/icons-material/BadgeOutlined';
import Balance from '@mui/icons-material/BalanceOutlined';
import Biotech from '@mui/icons-material/BiotechOutlined';
import Bolt from '@mui/icons-material/BoltOutlined';
import BuildCircle from '@mui/icons-material/BuildCircleOutlined';
import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined';
import Campaign from '@mui/icons-material/CampaignOutlined';
import Checklist from '@mui/icons-material/ChecklistOutlined';
import ContactSupport from '@mui/icons-material/ContactSupportOutlined';
import Description from '@mui/icons-material/DescriptionOutlined';
import DirectionsCar from '@mui/icons-material/DirectionsCarOutlined';
import DirectionsWalk from '@mui/icons-material/DirectionsWalkOutlined';
import EditCalendar from '@mui/icons-material/EditCalendarOutlined';
import EditNote from '@mui/icons-material/EditNoteOutlined';
import Engineering from '@mui/icons-material/EngineeringOutlined';
import EventBusy from '@mui/icons-material/EventBusyOutlined';
import EventNote from '@mui/icons-material/EventNoteOutlined';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import Folder from '@mui/icons-material/FolderOutlined';
import FormatColorFill from '@mui/icons-material/FormatColorFillOutlined';
import Forum from '@mui/icons-material/ForumOutlined';
import Gavel from '@mui/icons-material/GavelOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import Handshake from '@mui/icons-material/HandshakeOutlined';
import HomeWork from '@mui/icons-material/HomeWorkOutlined';
import HowToReg from '@mui/icons-material/HowToRegOutlined';
import Hub from '@mui/icons-material/HubOutlined';
import Insights from '@mui/icons-material/InsightsOutlined';
import Inventory2 from '@mui/icons-material/Inventory2Outlined';
import Leaderboard from '@mui/icons-material/LeaderboardOutlined';
import Lightbulb from '@mui/icons-material/LightbulbOutlined';
import ListAlt from '@mui/icons-material/ListAltOutlined';
import LocalShipping from '@mui/icons-material/LocalShippingOutlined';
import Mail from '@mui/icons-material/MailOutlined';
import MoveToInbox from '@mui/icons-material/MoveToInboxOutlined';
import NotificationsActive from '@mui/icons-material/NotificationsActiveOutlined';
import Opacity from '@mui/icons-material/OpacityOutlined';
import Paid from '@mui/icons-material/PaidOutlined';
import Palette from '@mui/icons-material/PaletteOutlined';
import Payments from '@mui/icons-material/PaymentsOutlined';
import People from '@mui/icons-material/PeopleOutlined';
import PersonSearch from '@mui/icons-material/PersonSearchOutlined';
import PhoneInTalk from '@mui/icons-material/PhoneInTalkOutlined';
import PrecisionManufacturing from '@mui/icons-material/PrecisionManufacturingOutlined';
import PublishedWithChanges from '@mui/icons-material/PublishedWithChangesOutlined';
import QuestionAnswer from '@mui/icons-material/QuestionAnswerOutlined';
import RateReview from '@mui/icons-material/RateReviewOutlined';
import ReceiptLong from '@mui/icons-material/ReceiptLongOutlined';
import Redeem from '@mui/icons-material/RedeemOutlined';
import RemoveCircle from '@mui/icons-material/RemoveCircleOutlined';
import ReportProblem from '@mui/icons-material/ReportProblemOutlined';
import RequestQuote from '@mui/icons-material/RequestQuoteOutlined';
import Rule from '@mui/icons-material/RuleOutlined';
import Savings from '@mui/icons-material/SavingsOutlined';
import Schedule from '@mui/icons-material/ScheduleOutlined';
import School from '@mui/icons-material/SchoolOutlined';
import Science from '@mui/icons-material/ScienceOutlined';
import Sell from '@mui/icons-material/SellOutlined';
import SentimentDissatisfied from '@mui/icons-material/SentimentDissatisfiedOutlined';
import ShoppingCart from '@mui/icons-material/ShoppingCartOutlined';
import Store from '@mui/icons-material/StoreOutlined';
import SupportAgent from '@mui/icons-material/SupportAgentOutlined';
import SwapVert from '@mui/icons-material/SwapVertOutlined';
import SyncAlt from '@mui/icons-material/SyncAltOutlined';
import ThumbUp from '@mui/icons-material/ThumbUpOutlined';
import TrackChanges from '@mui/icons-material/TrackChangesOutlined';
import TravelExplore from '@mui/icons-material/TravelExploreOutlined';
import TrendingDown from '@mui/icons-material/TrendingDownOutlined';
import TrendingUp from '@mui/icons-material/TrendingUpOutlined';
import Verified from '@mui/icons-material/VerifiedOutlined';
import ViewTimeline from '@mui/icons-material/ViewTimelineOutlined';
import Warehouse from '@mui/icons-material/WarehouseOutlined';
import type { SvgIconProps } from '@mui/material/SvgIcon';

const icons: Record<string, ComponentType<SvgIconProps>> = {
  AccountBalance, AccountTree, AddShoppingCart, Apartment, Article, Assessment, Assignment, AssignmentReturn, Badge, Balance, Biotech, Bolt, BuildCircle, CalendarMonth,
  Campaign, Checklist, ContactSupport, Description, DirectionsCar, DirectionsWalk, EditCalendar, EditNote, Engineering, EventBusy, EventNote, FactCheck, Folder, FormatColorFill,
  Forum, Gavel, Groups, Handshake, HomeWork, HowToReg, Hub, Insights, Inventory2, Leaderboard, Lightbulb, ListAlt, LocalShipping, Mail, MoveToInbox, NotificationsActive,
  Opacity, Paid, Palette, Payments, People, PersonSearch, PhoneInTalk, PrecisionManufacturing, PublishedWithChanges, QuestionAnswer, RateReview, ReceiptLong, Redeem,
  RemoveCircle, ReportProblem, RequestQuote, Rule, Savings, Schedule, School, Science, Sell, SentimentDissatisfied, ShoppingCart, Store, SupportAgent, SwapVert, SyncAlt,
  ThumbUp, TrackChanges, TravelExplore, TrendingDown, TrendingUp, Verified, ViewTimeline, Warehouse,
};

/** Every icon that a type may have. */
export const iconNames = Object.keys(icons);

export function TypeIcon({ name, ...props }: { name?: string } & SvgIconProps) {
  const Icon = icons[name ?? ''] ?? Description;
  return <Icon {...props} />;
}
