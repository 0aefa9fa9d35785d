/// What is done about one car under one campaign.
public enum VehicleRecallAction: String, Hashable, Sendable, Codable, CaseIterable {
    /// Whoever has it is told, for the first time or again (通知).
    case notify
    /// A day is agreed for the remedy, or another day (预约).
    case book
    /// The booking is called off (取消预约).
    case callOff
    /// The car is handed back without the remedy, by somebody's word (未维修放行).
    case release
    /// It is remedied here (召回维修).
    case remedy
    /// The manufacturer reports that it was remedied elsewhere (他店已维修).
    case reportRemedy
    /// Nobody knows any more where it is (失联).
    case loseTrack
    /// Somebody knows again where it is, or it was never gone (重新联系上).
    case find
    /// It is scrapped (报废).
    case scrap
    /// It leaves the country (出口).
    case export
    /// It is not called back after all (撤出召回范围).
    case withdraw
    /// It has to be remedied after all (重新列入).
    case reopen
}
