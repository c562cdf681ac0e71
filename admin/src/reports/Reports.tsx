/** The pages of the reports. */
import { Route, Routes } from 'react-router-dom';
import { ReportPage } from './ReportPage';
import { ReportsPage } from './ReportsPage';

export default function Reports() {
  return <Routes><Route index element={<ReportsPage />} /><Route path=":name" element={<ReportPage />} /></Routes>;
}
