import AfterSales

/// What comes of a visit on a later day.
enum SampleErrand {
    /// The insurer says what he owes.
    case audit(Stored<RepairOrder>)
    /// The manufacturer answers a claim and pays.
    case payment(Stored<WarrantyClaim>)
    /// The customer complains.
    case complaint(RepairOrder)
    /// Somebody finds whether a complaint is justified.
    case verdict(Stored<Complaint>)
    /// The customer answers the call-back.
    case survey(RepairOrder, technician: Identifier<Employee>, model: String)
    /// An order turns out to be wrong and is undone.
    case undoing(RepairOrder)
}
