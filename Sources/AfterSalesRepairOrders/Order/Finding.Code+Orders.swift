public import AfterSalesCore

/// What can be wrong with what is asked of an order.
extension Finding.Code {
    /// A rate is not within what it may be.
    public static let rateOutOfRange: Self = "rateOutOfRange"
    /// An amount is zero or below.
    public static let amountNotPositive: Self = "amountNotPositive"
    /// Something would be done before what was done last.
    public static let beforeLastStep: Self = "beforeLastStep"
    /// The order is settled, so nothing of it is edited.
    public static let orderSettled: Self = "orderSettled"
    /// The order was called off.
    public static let orderCancelled: Self = "orderCancelled"
    /// An order would come of itself.
    public static let originIsSelf: Self = "originIsSelf"
    /// The car has not been received.
    public static let notReceived: Self = "notReceived"
    /// A reception says nothing that the customer wants.
    public static let noConcern: Self = "noConcern"
    /// A concern stands twice.
    public static let duplicateConcern: Self = "duplicateConcern"
    /// The order has no such concern.
    public static let unknownConcern: Self = "unknownConcern"
    /// A job stands twice.
    public static let duplicateJob: Self = "duplicateJob"
    /// A new job does not begin as a proposal.
    public static let jobNotNew: Self = "jobNotNew"
    /// The customer has declined the job.
    public static let jobDeclined: Self = "jobDeclined"
    /// A line belongs to no job.
    public static let lineWithoutJob: Self = "lineWithoutJob"
    /// Parts are issued on a line that would be taken away.
    public static let lineInUse: Self = "lineInUse"
    /// A payer would take over from himself.
    public static let samePayer: Self = "samePayer"
    /// The most that the customer pays is below what he would owe.
    public static let limitBelowEstimate: Self = "limitBelowEstimate"
    /// The car is promised for a time that is over.
    public static let promiseInPast: Self = "promiseInPast"
    /// A promise is changed without a reason.
    public static let promiseUnexplained: Self = "promiseUnexplained"
    /// A promise is changed and the customer not told.
    public static let customerNotInformed: Self = "customerNotInformed"
    /// The customer has agreed to the job already.
    public static let alreadyAuthorized: Self = "alreadyAuthorized"
    /// The customer has agreed to no job at all.
    public static let nothingAuthorized: Self = "nothingAuthorized"
    /// The customer has not agreed to the job.
    public static let jobNotAuthorized: Self = "jobNotAuthorized"
    /// The customer has neither agreed to a job nor declined it.
    public static let jobUndecided: Self = "jobUndecided"
    /// The customer would owe more than he agreed to.
    public static let exceedsAuthorization: Self = "exceedsAuthorization"
    /// Work on the job has begun.
    public static let workBegan: Self = "workBegan"
    /// The shares of a job are not 100 % together.
    public static let sharesNotWhole: Self = "sharesNotWhole"
    /// A technician stands twice.
    public static let duplicateTechnician: Self = "duplicateTechnician"
    /// None of the technicians can do the job.
    public static let skillMissing: Self = "skillMissing"
    /// Work does not go on.
    public static let notInProgress: Self = "notInProgress"
    /// Every job is finished.
    public static let nothingToDo: Self = "nothingToDo"
    /// The job is not given to the technician.
    public static let notAssigned: Self = "notAssigned"
    /// A clock runs.
    public static let clockRunning: Self = "clockRunning"
    /// No clock of the technician runs.
    public static let noClockRunning: Self = "noClockRunning"
    /// The technician was clocked on to something else at that time.
    public static let clockOverlap: Self = "clockOverlap"
    /// A clock would end before it began.
    public static let clockOffBeforeOn: Self = "clockOffBeforeOn"
    /// A clock would have run for more than a day.
    public static let clockTooLong: Self = "clockTooLong"
    /// It waits for something.
    public static let onHold: Self = "onHold"
    /// It does not wait for that.
    public static let notOnHold: Self = "notOnHold"
    /// It is nothing that lies in a store.
    public static let notAPart: Self = "notAPart"
    /// More would be issued than the line has.
    public static let issuedTooMuch: Self = "issuedTooMuch"
    /// More would come back than is out.
    public static let returnedTooMuch: Self = "returnedTooMuch"
    /// Parts have not come back.
    public static let partsOut: Self = "partsOut"
    /// It is another inspection's turn.
    public static let inspectionOutOfOrder: Self = "inspectionOutOfOrder"
    /// Somebody would pass work as his own that he did not do.
    public static let notTheTechnician: Self = "notTheTechnician"
    /// Somebody would inspect his own work.
    public static let inspectsOwnWork: Self = "inspectsOwnWork"
    /// An inspection would be passed with something found bad.
    public static let badItemPassed: Self = "badItemPassed"
    /// A job is not finished.
    public static let jobNotDone: Self = "jobNotDone"
    /// A payment stands twice.
    public static let duplicatePayment: Self = "duplicatePayment"
    /// A payment is more than is owed.
    public static let overpaid: Self = "overpaid"
    /// More would be paid back than there is to.
    public static let refundTooLarge: Self = "refundTooLarge"
    /// What belongs to an order, and tells what is owed, was not looked at with it.
    public static let relatedOrderMissing: Self = "relatedOrderMissing"
    /// A payment out of a prepaid plan names none, or another one does.
    public static let planMissing: Self = "planMissing"
    /// The customer owes something.
    public static let customerOwes: Self = "customerOwes"
    /// A credit only undoes another order.
    public static let creditUnchangeable: Self = "creditUnchangeable"
    /// A credit would be undone.
    public static let reversalOfReversal: Self = "reversalOfReversal"
    /// A line has been undone already.
    public static let alreadyReversed: Self = "alreadyReversed"
    /// There is no line to undo.
    public static let nothingToReverse: Self = "nothingToReverse"
    /// The order is not settled.
    public static let notSettled: Self = "notSettled"
    /// What was invoiced is not what the lines come to.
    public static let settlementBroken: Self = "settlementBroken"
    /// No day is known for an instant.
    public static let dateOutOfRange: Self = "dateOutOfRange"
}
