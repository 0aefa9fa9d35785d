public import AfterSalesStorage

/// What makes a care task due (回访触发条件).
public enum CareTrigger: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
    /// A new car was handed over (新车交付).
    case newCarDelivered
    /// The last contact with the customer; before there is one, since when he is a customer (定期联系).
    case lastContact
    /// The customer's birthday (客户生日).
    case ownBirthday
    /// The birthday of somebody of his family (家庭成员生日).
    case familyBirthday
    /// The birthday of a key person of an organisation (关键人生日).
    case keyPersonBirthday
    /// The day on which he got his car, every year (购车纪念日).
    case purchaseAnniversary
    /// A repaired car was handed back (维修交车).
    case repairDelivered
    /// A car's next service (保养到期).
    case serviceDue
    /// The last day by which a car has to be inspected (年检到期).
    case inspectionDue
    /// The last day of a car's insurance (保险到期).
    case insuranceEnds
    /// The last day of a car's warranty (质保到期).
    case warrantyEnds
    /// A customer said in a call-back that he is not satisfied (回访不满意).
    case callBackAnsweredBadly
    /// A message to a selection of customers on a day (关怀活动): weather, season, campaign.
    case campaign
    /// A customer answered a survey badly (问卷低分).
    case surveyAnsweredBadly

    /// Whether it is an instant, so that a task can be due hours behind it; otherwise it is a day.
    public var isInstant: Bool {
        switch self {
        case .newCarDelivered, .repairDelivered, .callBackAnsweredBadly, .surveyAnsweredBadly: true
        default: false
        }
    }

    /// Whether it is known before it comes, so that a task can be due days before it.
    public var isForeseen: Bool {
        switch self {
        case .newCarDelivered, .lastContact, .repairDelivered, .callBackAnsweredBadly, .surveyAnsweredBadly: false
        default: true
        }
    }

    /// Whether it is something that happened once and stays so. Facts need not name old ones for ever: a task whose event
    /// is not among them stays as it is.
    var isEvent: Bool {
        switch self {
        case .repairDelivered, .callBackAnsweredBadly, .campaign, .surveyAnsweredBadly: true
        default: false
        }
    }

    /// Its place in `allCases`.
    var ordinal: Int {
        switch self {
        case .newCarDelivered: 0
        case .lastContact: 1
        case .ownBirthday: 2
        case .familyBirthday: 3
        case .keyPersonBirthday: 4
        case .purchaseAnniversary: 5
        case .repairDelivered: 6
        case .serviceDue: 7
        case .inspectionDue: 8
        case .insuranceEnds: 9
        case .warrantyEnds: 10
        case .callBackAnsweredBadly: 11
        case .campaign: 12
        case .surveyAnsweredBadly: 13
        }
    }
}
