import AfterSalesTesting

/// One mistake that a store can be built with.
enum Fault: String, CaseIterable, Sendable {
    case lastWriterWins, digestIgnored, insertReplaces, updateInserts, guardsIgnored, halfCommit, rowByRow
    case conflictsCheckedTooEarly, guardsCheckedTooEarly, receiptCheckedTooEarly
    case ownerIgnored, idsFoldCase, keysEndAtNull
    case uniqueIgnored, uniqueOfEverybody, uniqueForMissingValues, uniqueNeverFreed
    case lostAuditEvent, brokenChain, auditWithoutActor, receiptOfRefusals, erasureIgnored, historyCut
    case wrongPageOrder, orderFoldsCase, tiesInAnyOrder, skippedItem, tokenBehindLastPage, pagingByOffset
    case badTokenStartsOver, limitIsClamped, largeConditionsFail
    case staleReads, repeatedApply, retryRefused, reusedKeyAccepted, keysOfEverybody
    case nullLogic, manyMeansFirst, prefixFoldsCase
    case normalizedText, reformattedJSON, truncatedLargeRecords
    case formatIgnored, formatNeverRaised, unreadableLeftOut
    case cancelledCommitWritten, cancelledReadAnswered, cancelledHalfway, faultsAccepted

    /// The checks that are meant to find it.
    var meant: [StorageCheck] {
        switch self {
        case .lastWriterWins: [.lostUpdateIsRefused, .manyWritersLoseNothing]
        case .digestIgnored: [.digestTellsStatesApart]
        case .insertReplaces: [.existingRecordIsNotInsertedAgain, .oneOfManyInsertsWins]
        case .updateInserts: [.missingRecordIsNotUpdated]
        case .guardsIgnored: [.guardsAreKept]
        case .halfCommit: [.commitsAreAtomic]
        case .rowByRow: [.commitsAreSeenWhole]
        case .conflictsCheckedTooEarly: [.manyWritersLoseNothing, .oneOfManyInsertsWins]
        case .guardsCheckedTooEarly: [.guardsHoldWhileOthersCommit]
        case .receiptCheckedTooEarly: [.concurrentRetriesApplyOnce]
        case .ownerIgnored: [.keysAreApart, .missingRecordIsNil]
        case .idsFoldCase: [.missingRecordIsNil]
        case .keysEndAtNull: [.impossibleKeysFindNothing]
        case .uniqueIgnored: [.uniqueIndexIsKept, .oneOfManyInsertsWins]
        case .uniqueOfEverybody, .uniqueForMissingValues: [.uniqueIndexIsKept]
        case .uniqueNeverFreed: [.uniqueValueIsFreed]
        case .lostAuditEvent: [.auditIsComplete]
        case .brokenChain: [.auditChainHolds]
        case .auditWithoutActor: [.auditIsFound]
        case .erasureIgnored: [.erasureForgets]
        case .historyCut: [.historyIsKept]
        case .receiptOfRefusals: [.refusalsLeaveNoTrace]
        case .wrongPageOrder, .tiesInAnyOrder: [.pagesAreInOrder]
        case .orderFoldsCase: [.pagesAreInOrder, .textsAreKeptByteForByte]
        case .skippedItem, .tokenBehindLastPage: [.pagesJoin]
        case .pagingByOffset: [.pagingIsStable, .pagingIsStableWhileOthersWrite]
        case .badTokenStartsOver: [.tokensAreChecked]
        case .limitIsClamped: [.pageLimitsAreKept]
        case .largeConditionsFail: [.largestConditionsAreAnswered]
        case .staleReads: [.commitIsSeenAtOnce]
        case .repeatedApply, .retryRefused: [.retryAppliesOnce]
        case .reusedKeyAccepted: [.commitKeyIsNotReused]
        case .keysOfEverybody: [.commitKeysAreOfTheirOwner]
        case .nullLogic, .manyMeansFirst: [.queriesMatch]
        case .prefixFoldsCase: [.prefixesMatchByteForByte]
        case .normalizedText: [.textsAreKeptByteForByte]
        case .reformattedJSON: [.loadsWhatWasCommitted]
        case .truncatedLargeRecords: [.largeRecordsAreKept]
        case .formatIgnored, .unreadableLeftOut: [.laterFormatIsRefused]
        case .formatNeverRaised: [.earlierFormatIsRead]
        case .cancelledCommitWritten, .cancelledReadAnswered: [.cancelledTaskDoesNothing]
        case .cancelledHalfway: [.cancellationIsAllOrNothing]
        case .faultsAccepted: [.faultyChangesAreRefused, .unstorableTextsAreRefused]
        }
    }
}
