namespace ItemTracking.Core.Persistence.Migrations;

/// <summary>Variants that were named before there was a table of them: from then on what names a variant names one that exists.</summary>
internal static class UsedVariants
{
    /// <summary>Every variant that a line, an entry, information or a reference of an item names, without a text.</summary>
    public const string Insert =
        """
        INSERT INTO "ItemVariant" ("ItemNo", "Code", "Description", "Blocked")
        SELECT used."ItemNo", used."VariantCode", '', 0
        FROM (
            SELECT "ItemNo", "VariantCode" FROM "DocumentLine"
            UNION SELECT "ItemNo", "VariantCode" FROM "PostedDocumentLine"
            UNION SELECT "ItemNo", "VariantCode" FROM "ItemJournalLine"
            UNION SELECT "ItemNo", "VariantCode" FROM "TransferLine"
            UNION SELECT "ItemNo", "VariantCode" FROM "ItemLedgerEntry"
            UNION SELECT "ItemNo", "VariantCode" FROM "SerialNoInformation"
            UNION SELECT "ItemNo", "VariantCode" FROM "LotNoInformation"
            UNION SELECT "ItemNo", "VariantCode" FROM "ItemTrackingComment"
            UNION SELECT "ItemNo", "VariantCode" FROM "ItemReference"
        ) AS used
        WHERE used."VariantCode" <> '' AND EXISTS (SELECT 1 FROM "Item" WHERE "Item"."No" = used."ItemNo");
        """;
}
