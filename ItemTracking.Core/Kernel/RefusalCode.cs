namespace ItemTracking.Core.Kernel;

/// <summary>
/// Why something is refused: the rule that says so, from a closed list. It is shown small and copied with the details; decisions compare
/// the value and never its text. docs/rules.md says in a sentence what each rule means.
/// </summary>
public sealed class RefusalCode
{
    /// <summary>
    /// Nothing was saved: the record was changed by somebody else (1), the database is busy or gone (2), stock or numbers were used
    /// meanwhile (3). Or it is not known, because the connection was lost during the commit (4).
    /// </summary>
    public static readonly RefusalCode
        SAVE_1 = new("SAVE-1"),
        SAVE_2 = new("SAVE-2"),
        SAVE_3 = new("SAVE-3"),
        SAVE_4 = new("SAVE-4");

    /// <summary>
    /// Too many attempts to get in failed (2), more is asked for than one user may ask for (10), or the first administrator cannot be made
    /// so (11).
    /// </summary>
    public static readonly RefusalCode
        S2 = new("S2"),
        S10 = new("S10"),
        S11 = new("S11");

    /// <summary>A text has characters that may not stand in it.</summary>
    public static readonly RefusalCode
        TEXT_1 = new("TEXT-1");

    /// <summary>A code is too long (1) or has characters that may not stand in it (2).</summary>
    public static readonly RefusalCode
        CODE_1 = new("CODE-1"),
        CODE_2 = new("CODE-2");

    /// <summary>
    /// What was typed cannot be read as a quantity or a day, or is missing (1), or cannot be looked up at the moment (2).
    /// </summary>
    public static readonly RefusalCode
        ENTRY_1 = new("ENTRY-1"),
        ENTRY_2 = new("ENTRY-2");

    /// <summary>A day outside the years that fields take (1), or far from the work date (2).</summary>
    public static readonly RefusalCode
        DATE_1 = new("DATE-1"),
        DATE_2 = new("DATE-2");

    /// <summary>A list or a range in it cannot be read (1); a row of it is not taken (2); it cannot be taken back any more (3).</summary>
    public static readonly RefusalCode
        PASTE_1 = new("PASTE-1"),
        PASTE_2 = new("PASTE-2"),
        PASTE_3 = new("PASTE-3");

    /// <summary>The user may not do this.</summary>
    public static readonly RefusalCode
        ROL_2 = new("ROL-2"),
        ROL_3 = new("ROL-3");

    /// <summary>
    /// A user cannot be kept so: names and passwords (1), one's own access (2), the last administrator (3), a one-time password (4).
    /// </summary>
    public static readonly RefusalCode
        USR_1 = new("USR-1"),
        USR_2 = new("USR-2"),
        USR_3 = new("USR-3"),
        USR_4 = new("USR-4");

    /// <summary>A record of the set-up cannot be kept so.</summary>
    public static readonly RefusalCode
        SET_1 = new("SET-1"),
        SET_2 = new("SET-2"),
        SET_3 = new("SET-3"),
        SET_4 = new("SET-4"),
        SET_5 = new("SET-5"),
        SET_6 = new("SET-6"),
        SET_7 = new("SET-7");

    /// <summary>An item tracking code cannot be kept so.</summary>
    public static readonly RefusalCode
        COD_5 = new("COD-5"),
        COD_6 = new("COD-6"),
        COD_9 = new("COD-9"),
        COD_10 = new("COD-10"),
        COD_12 = new("COD-12"),
        COD_13 = new("COD-13"),
        COD_16 = new("COD-16"),
        COD_17 = new("COD-17"),
        COD_18 = new("COD-18"),
        COD_19 = new("COD-19");

    /// <summary>A number series cannot be kept so, or gives no number.</summary>
    public static readonly RefusalCode
        NOS_1 = new("NOS-1"),
        NOS_2 = new("NOS-2"),
        NOS_3 = new("NOS-3"),
        NOS_6 = new("NOS-6"),
        NOS_7 = new("NOS-7"),
        NOS_10 = new("NOS-10"),
        NOS_11 = new("NOS-11");

    /// <summary>Items cannot be traced so.</summary>
    public static readonly RefusalCode
        TRC_1 = new("TRC-1");

    /// <summary>An information card cannot be kept so, or asks before it is overwritten.</summary>
    public static readonly RefusalCode
        INF_1 = new("INF-1"),
        INF_4 = new("INF-4"),
        INF_5 = new("INF-5"),
        INF_6 = new("INF-6"),
        INF_8 = new("INF-8"),
        INF_9 = new("INF-9");

    /// <summary>A document cannot be kept so, or asks before it is deleted.</summary>
    public static readonly RefusalCode
        DOC_1 = new("DOC-1"),
        DOC_4 = new("DOC-4", isAboutNumbers: true),
        DOC_5 = new("DOC-5"),
        DOC_6 = new("DOC-6"),
        DOC_8 = new("DOC-8"),
        DOC_9 = new("DOC-9"),
        DOC_14 = new("DOC-14"),
        DOC_18 = new("DOC-18");

    /// <summary>The warehouse cannot handle goods so, or has them in hand.</summary>
    public static readonly RefusalCode
        DOC_21 = new("DOC-21"),
        DOC_22 = new("DOC-22"),
        DOC_24 = new("DOC-24"),
        DOC_25 = new("DOC-25"),
        DOC_26 = new("DOC-26"),
        DOC_27 = new("DOC-27"),
        DOC_28 = new("DOC-28"),
        DOC_30 = new("DOC-30"),
        DOC_31 = new("DOC-31"),
        DOC_32 = new("DOC-32"),
        DOC_33 = new("DOC-33"),
        WRK_3 = new("WRK-3"),
        WRK_4 = new("WRK-4");

    /// <summary>A posted line cannot be reversed (1), a document not be copied (2), or a receipt not be moved on (3).</summary>
    public static readonly RefusalCode
        COPY_1 = new("COPY-1"),
        COPY_2 = new("COPY-2"),
        COPY_3 = new("COPY-3");

    /// <summary>No order is made of a quote or a blanket order (1), or not so much of a blanket order (2).</summary>
    public static readonly RefusalCode
        MAKE_1 = new("MAKE-1"),
        MAKE_2 = new("MAKE-2");

    /// <summary>Lines of the Item Tracking Lines page; 34.1 to 34.3 are the questions on closing.</summary>
    public static readonly RefusalCode
        ITL_1 = new("ITL-1", isAboutNumbers: true),
        ITL_2 = new("ITL-2", isAboutNumbers: true),
        ITL_8 = new("ITL-8", isAboutNumbers: true),
        ITL_18 = new("ITL-18", isAboutNumbers: true),
        ITL_23 = new("ITL-23", isAboutNumbers: true),
        ITL_24 = new("ITL-24", isAboutNumbers: true),
        ITL_34_1 = new("ITL-34.1", isAboutNumbers: true),
        ITL_34_2 = new("ITL-34.2", isAboutNumbers: true),
        ITL_34_3 = new("ITL-34.3", isAboutNumbers: true),
        ITL_40 = new("ITL-40", isAboutNumbers: true),
        ITL_42 = new("ITL-42", isAboutNumbers: true),
        ITL_43 = new("ITL-43", isAboutNumbers: true),
        ITL_45 = new("ITL-45", isAboutNumbers: true),
        ITL_46 = new("ITL-46", isAboutNumbers: true),
        ITL_49 = new("ITL-49", isAboutNumbers: true),
        ITL_50 = new("ITL-50", isAboutNumbers: true),
        ITL_56 = new("ITL-56", isAboutNumbers: true),
        ITL_57 = new("ITL-57", isAboutNumbers: true);

    /// <summary>Numbers cannot be assigned so.</summary>
    public static readonly RefusalCode
        NUM_2 = new("NUM-2"),
        NUM_3 = new("NUM-3"),
        NUM_8 = new("NUM-8"),
        NUM_13 = new("NUM-13"),
        NUM_14 = new("NUM-14"),
        NUM_25 = new("NUM-25"),
        NUM_26 = new("NUM-26"),
        NUM_27 = new("NUM-27");

    /// <summary>Entries cannot be selected so.</summary>
    public static readonly RefusalCode
        SEL_9 = new("SEL-9");

    /// <summary>
    /// A scan is not taken: everything is defined (3), what the bar code says cannot be right or is for other goods (7), or it went into
    /// the lot number of an item without lots (8), or it cannot be ticked off (9).
    /// </summary>
    public static readonly RefusalCode
        SCN_3 = new("SCN-3"),
        SCN_7 = new("SCN-7"),
        SCN_8 = new("SCN-8"),
        SCN_9 = new("SCN-9");

    /// <summary>Somebody else changed the item tracking lines meanwhile.</summary>
    public static readonly RefusalCode
        STO_9 = new("STO-9");

    /// <summary>A reservation cannot be made so, or asks first.</summary>
    public static readonly RefusalCode
        RSV_5 = new("RSV-5"),
        RSV_7 = new("RSV-7");

    /// <summary>A posting is refused.</summary>
    public static readonly RefusalCode
        PST_5 = new("PST-5", isAboutNumbers: true),
        PST_6 = new("PST-6", isAboutNumbers: true),
        PST_8 = new("PST-8", isAboutNumbers: true),
        PST_11 = new("PST-11", isAboutNumbers: true),
        PST_14 = new("PST-14", isAboutNumbers: true),
        PST_15 = new("PST-15", isAboutNumbers: true),
        PST_16 = new("PST-16", isAboutNumbers: true),
        PST_17 = new("PST-17", isAboutNumbers: true),
        PST_19 = new("PST-19", isAboutNumbers: true),
        PST_20 = new("PST-20", isAboutNumbers: true),
        PST_21 = new("PST-21", isAboutNumbers: true),
        PST_23 = new("PST-23", isAboutNumbers: true),
        PST_25 = new("PST-25", isAboutNumbers: true),
        PST_26 = new("PST-26", isAboutNumbers: true);

    /// <summary>A posted receipt or shipment (29), or one of a transfer order (31), cannot be taken back.</summary>
    public static readonly RefusalCode
        PST_29 = new("PST-29"),
        PST_31 = new("PST-31");

    /// <summary>There is nothing to combine.</summary>
    public static readonly RefusalCode
        COMB_1 = new("COMB-1");

    /// <summary>A posted invoice cannot be cancelled.</summary>
    public static readonly RefusalCode
        CANCEL_1 = new("CANCEL-1");

    /// <summary>Goods cannot be reclassified so, or ask first.</summary>
    public static readonly RefusalCode
        RCL_1 = new("RCL-1"),
        RCL_2 = new("RCL-2"),
        RCL_5 = new("RCL-5", isAboutNumbers: true),
        RCL_6 = new("RCL-6", isAboutNumbers: true),
        RCL_7 = new("RCL-7", isAboutNumbers: true),
        RCL_9 = new("RCL-9", isAboutNumbers: true),
        RCL_11 = new("RCL-11"),
        RCL_14 = new("RCL-14");

    private RefusalCode(string id, bool isAboutNumbers = false)
    {
        Id = id;
        IsAboutNumbers = isAboutNumbers;
    }

    /// <summary>Id of the rule as it is shown: <c>ITL-42</c>.</summary>
    public string Id { get; }

    /// <summary>True where Item Tracking Lines is the page on which a document line is put right.</summary>
    public bool IsAboutNumbers { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
