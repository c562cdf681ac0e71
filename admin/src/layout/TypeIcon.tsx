/** The icon that a pack names for a type or itself: one closed table; an unknown name gets a plain sheet. */
import type { ComponentType } from 'react';
import AccountBalance from '@mui/icons-material/AccountBalanceOutlined';
import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import Apartment from '@mui/icons-material/ApartmentOutlined';
import Article from '@mui/icons-material/ArticleOutlined';
import Assessment from '@mui/icons-material/AssessmentOutlined';
import Assignment from '@mui/icons-material/AssignmentOutlined';
import BuildCircle from '@mui/icons-material/BuildCircleOutlined';
import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined';
import Campaign from '@mui/icons-material/CampaignOutlined';
import Description from '@mui/icons-material/DescriptionOutlined';
import DirectionsCar from '@mui/icons-material/DirectionsCarOutlined';
import EventBusy from '@mui/icons-material/EventBusyOutlined';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import FormatColorFill from '@mui/icons-material/FormatColorFillOutlined';
import Gavel from '@mui/icons-material/GavelOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import Handshake from '@mui/icons-material/HandshakeOutlined';
import Inventory2 from '@mui/icons-material/Inventory2Outlined';
import ListAlt from '@mui/icons-material/ListAltOutlined';
import LocalShipping from '@mui/icons-material/LocalShippingOutlined';
import Mail from '@mui/icons-material/MailOutlined';
import Payments from '@mui/icons-material/PaymentsOutlined';
import People from '@mui/icons-material/PeopleOutlined';
import PrecisionManufacturing from '@mui/icons-material/PrecisionManufacturingOutlined';
import ReceiptLong from '@mui/icons-material/ReceiptLongOutlined';
import Rule from '@mui/icons-material/RuleOutlined';
import Science from '@mui/icons-material/ScienceOutlined';
import ShoppingCart from '@mui/icons-material/ShoppingCartOutlined';
import Store from '@mui/icons-material/StoreOutlined';
import SupportAgent from '@mui/icons-material/SupportAgentOutlined';
import SwapVert from '@mui/icons-material/SwapVertOutlined';
import TrendingUp from '@mui/icons-material/TrendingUpOutlined';
import Warehouse from '@mui/icons-material/WarehouseOutlined';
import type { SvgIconProps } from '@mui/material/SvgIcon';

const icons: Record<string, ComponentType<SvgIconProps>> = {
  AccountBalance, AccountTree, Apartment, Article, Assessment, Assignment, BuildCircle, CalendarMonth, Campaign, Description, DirectionsCar, EventBusy, FactCheck, FormatColorFill,
  Gavel, Groups, Handshake, Inventory2, ListAlt, LocalShipping, Mail, Payments, People, PrecisionManufacturing, ReceiptLong, Rule, Science, ShoppingCart, Store, SupportAgent, SwapVert,
  TrendingUp, Warehouse,
};

/** Every icon that a type may have. */
export const iconNames = Object.keys(icons);

export function TypeIcon({ name, ...props }: { name?: string } & SvgIconProps) {
  const Icon = icons[name ?? ''] ?? Description;
  return <Icon {...props} />;
}
