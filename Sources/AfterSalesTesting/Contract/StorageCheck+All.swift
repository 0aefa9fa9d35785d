extension StorageCheck {
    /// All checks, in the order they are best read in.
    public static let all: [StorageCheck] = [
        .loadsWhatWasCommitted, .missingRecordIsNil, .keysAreApart, .impossibleKeysFindNothing,
        .existingRecordIsNotInsertedAgain,
        .missingRecordIsNotUpdated, .lostUpdateIsRefused, .digestTellsStatesApart, .guardsAreKept,
        .commitsAreAtomic, .uniqueIndexIsKept, .uniqueValueIsFreed, .commitIsSeenAtOnce, .commitsAreSeenWhole,
        .faultyChangesAreRefused,
        .pagesAreInOrder, .pagesJoin, .pageLimitsAreKept, .pagingIsStable, .pagingIsStableWhileOthersWrite,
        .tokensAreChecked, .queriesMatch, .largestConditionsAreAnswered,
        .prefixesMatchByteForByte, .auditIsComplete, .auditChainHolds, .auditIsFound, .historyIsKept, .erasureForgets,
        .refusalsLeaveNoTrace, .retryAppliesOnce, .concurrentRetriesApplyOnce, .commitKeyIsNotReused,
        .commitKeysAreOfTheirOwner, .earlierFormatIsRead, .laterFormatIsRefused, .largeRecordsAreKept,
        .textsAreKeptByteForByte, .unstorableTextsAreRefused, .cancelledTaskDoesNothing, .cancellationIsAllOrNothing,
        .manyWritersLoseNothing, .oneOfManyInsertsWins, .guardsHoldWhileOthersCommit,
    ]
}
