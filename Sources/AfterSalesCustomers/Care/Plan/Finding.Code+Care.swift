public import AfterSalesCore

/// What can be wrong with a care plan, and what a derivation has to say.
extension Finding.Code {
    /// A campaign's topic is one that no rule of the plan is for.
    public static let campaignWithoutRule: Self = "campaignWithoutRule"
    /// A care task that is not open cannot be done or skipped.
    public static let careTaskNotOpen: Self = "careTaskNotOpen"
    /// Nothing says since when somebody is a customer, so no regular contact can be counted.
    public static let contactNotCountable: Self = "contactNotCountable"
    /// A due time that this trigger cannot have: hours of a day, or days before what nobody foresees.
    public static let dueNotPossible: Self = "dueNotPossible"
    /// A due time has none or several units.
    public static let dueNotOne: Self = "dueNotOne"
    /// A due time is less than nothing, or more than ten years.
    public static let dueOutOfRange: Self = "dueOutOfRange"
    /// The same entry stands in a list twice.
    public static let duplicateEntry: Self = "duplicateEntry"
    /// A text is missing in one of the languages.
    public static let missingTranslation: Self = "missingTranslation"
    /// Nobody is named for the role that is responsible for a task.
    public static let nobodyResponsible: Self = "nobodyResponsible"
    /// A customer can be reached by none of the channels of a task.
    public static let noChannel: Self = "noChannel"
    /// A rule has no channel.
    public static let noChannels: Self = "noChannels"
    /// A customer could be reached, but has not agreed to it.
    public static let noConsent: Self = "noConsent"
    /// A plan has no rule.
    public static let noRules: Self = "noRules"
    /// A care plan has no rule for something that happened, so nobody is given a task.
    public static let planWithoutRule: Self = "planWithoutRule"
    /// A car's service is due by distance only, and nothing says how far it is driven.
    public static let serviceNotDatable: Self = "serviceNotDatable"
    /// Topics stand at a rule that is for no campaign.
    public static let topicsWithoutCampaign: Self = "topicsWithoutCampaign"
    /// A rule's trigger is not known.
    public static let unknownTrigger: Self = "unknownTrigger"
    /// A name that is nearly one of the library's is probably mistyped.
    public static let unusualName: Self = "unusualName"
}

/// Codes that plans of every kind share; the commission plan's module declares them in public.
extension Finding.Code {
    static let duplicateId: Self = "duplicateId"
    static let invalidName: Self = "invalidName"
    static let invalidVersion: Self = "invalidVersion"
}
