using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Demo;

/// <summary>
/// What the sample company decided: a tracking code of each kind, items with and without number series, places, vendors and customers.
/// </summary>
internal static class SampleSetup
{
    public static readonly CompanyNumberingCard Numbering = CompanyNumberingCard.New with
    {
        ItemNos = "ITEM",
        VendorNos = "VEND",
        PurchaseQuoteNos = "P-QUO",
        BlanketPurchaseOrderNos = "P-BLK",
        PurchaseOrderNos = "P-ORD",
        PurchaseReturnOrderNos = "P-RETORD",
        PurchaseInvoiceNos = "P-INVD",
        PurchaseCreditMemoNos = "P-CRD",
        PostedReceiptNos = "P-RCPT",
        PostedInvoiceNos = "P-INV",
        PostedReturnShptNos = "P-SHPT",
        PostedPurchaseCreditMemoNos = "P-CR",
        CustomerNos = "CUST",
        SalesQuoteNos = "S-QUO",
        BlanketSalesOrderNos = "S-BLK",
        SalesOrderNos = "S-ORD",
        SalesReturnOrderNos = "S-RETORD",
        SalesInvoiceNos = "S-INVD",
        SalesCreditMemoNos = "S-CRD",
        PostedShipmentNos = "S-SHPT",
        PostedSalesInvoiceNos = "S-INV",
        PostedReturnReceiptNos = "S-RCPT",
        PostedSalesCreditMemoNos = "S-CR",
        TransferOrderNos = "T-ORD",
        PostedTransferShptNos = "T-SHPT",
        PostedTransferRcptNos = "T-RCPT",
        PostedDirectTransNos = "T-DIR",
        InvtPutAwayNos = "W-PUT",
        PostedInvtPutAwayNos = "W-PUT+",
        InvtPickNos = "W-PICK",
        PostedInvtPickNos = "W-PICK+",
        WhseReceiptNos = "W-RCPT",
        PostedWhseReceiptNos = "W-RCPT+",
        WhsePutAwayNos = "W-PA",
        RegisteredWhsePutAwayNos = "W-PA+",
        WhseShipNos = "W-SHPT",
        PostedWhseShipmentNos = "W-SHPT+",
        WhsePickNos = "W-PI",
        RegisteredWhsePickNos = "W-PI+",
        WhseMovementNos = "W-MOV",
        RegisteredWhseMovementNos = "W-MOV+",
    };

    public static IEnumerable<NoSeriesCard> Series =>
    [
        Number("ITEM", "Items", "I0001", manual: true),
        Number("VEND", "Vendors", "V0001", manual: true),
        Number("P-QUO", "Purchase quotes", "PQ-1001"),
        Number("P-BLK", "Blanket purchase orders", "BPO-1001"),
        Number("P-ORD", "Purchase orders", "PO-1001"),
        Number("P-RCPT", "Posted purchase receipts", "PR-1001"),
        Number("P-RETORD", "Purchase return orders", "PRO-1001"),
        Number("P-INVD", "Purchase invoices", "PID-1001"),
        Number("P-CRD", "Purchase credit memos", "PCD-1001"),
        Number("P-INV", "Posted purchase invoices", "PI-1001"),
        Number("P-SHPT", "Posted return shipments", "PRS-1001"),
        Number("P-CR", "Posted purchase credit memos", "PCM-1001"),
        Number("CUST", "Customers", "C0001", manual: true),
        Number("S-QUO", "Sales quotes", "SQ-1001"),
        Number("S-BLK", "Blanket sales orders", "BSO-1001"),
        Number("S-ORD", "Sales orders", "SO-1001"),
        Number("S-RETORD", "Sales return orders", "SRO-1001"),
        Number("S-INVD", "Sales invoices", "SID-1001"),
        Number("S-CRD", "Sales credit memos", "SCD-1001"),
        Number("S-SHPT", "Posted sales shipments", "SS-1001"),
        Number("S-INV", "Posted sales invoices", "SI-1001"),
        Number("S-RCPT", "Posted return receipts", "SRR-1001"),
        Number("S-CR", "Posted sales credit memos", "SCM-1001"),
        Number("T-ORD", "Transfer orders", "TO-1001"),
        Number("T-SHPT", "Posted transfer shipments", "TS-1001"),
        Number("T-RCPT", "Posted transfer receipts", "TR-1001"),
        Number("T-DIR", "Posted direct transfers", "TD-1001"),
        Number("W-PUT", "Inventory put-aways", "IPA-1001"),
        Number("W-PUT+", "Posted inventory put-aways", "PIPA-1001"),
        Number("W-PICK", "Inventory picks", "IPK-1001"),
        Number("W-PICK+", "Posted inventory picks", "PIPK-1001"),
        Number("W-RCPT", "Warehouse receipts", "WR-1001"),
        Number("W-RCPT+", "Posted warehouse receipts", "PWR-1001"),
        Number("W-PA", "Warehouse put-aways", "WPA-1001"),
        Number("W-PA+", "Registered put-aways", "RPA-1001"),
        Number("W-SHPT", "Warehouse shipments", "WS-1001"),
        Number("W-SHPT+", "Posted warehouse shipments", "PWS-1001"),
        Number("W-PI", "Warehouse picks", "WPI-1001"),
        Number("W-PI+", "Registered picks", "RPI-1001"),
        Number("W-MOV", "Warehouse movements", "WM-1001"),
        Number("W-MOV+", "Registered movements", "RM-1001"),
        Number("I-JNL", "Item journals", "IJ-1001"),
        Number("SN", "Serial numbers", "SN00001", manual: true),
        Number("SN-CHAIR", "Serial numbers of chairs, no manual numbers", "CH-00001"),
        Number("LOT", "Lot numbers", "LOT0001", manual: true),
        Number("LOT-SHORT", "Lot numbers that soon run out", "L01", manual: true, ending: "L09", warning: "L05"),
    ];

    public static IEnumerable<JournalBatchCard> Journals =>
        JournalTemplate.All.Select(
            template => new JournalBatchCard(template.Name, JournalBatchCard.DefaultName, "Default journal", "I-JNL"));

    public static IEnumerable<UnitOfMeasureCard> Units =>
        [new("PCS", "Piece", 0), new("BOX", "Box", 0), new("KG", "Kilogram", 0), new("BOTTLE", "Bottle", 0)];

    public static IEnumerable<LocationCard> Locations =>
        [new("EAST", "East Warehouse", false, 0), new("WEST", "West Warehouse", false, 0), new("OWN LOG.", "On the road", true, 0)];

    public static IEnumerable<PartyCard> Vendors =>
        [new("10000", "Nordic Wheels", false, 0), new(
            "20000", "Atelier Lumière", false, 0), new("30000", "Alpine Springs", false, 0), new("40000", "Closed & Sons", true, 0)];

    public static IEnumerable<PartyCard> Customers =>
        [new("10000", "Cannon Group", false, 0), new(
            "20000", "Relecloud", false, 0), new("30000", "School of Fine Art", false, 0), new("40000", "Gone Bankrupt", true, 0)];

    public static IEnumerable<ItemTrackingCodeCard> TrackingCodes =>
    [
        Code("SNALL", "Serial number, specific") with { Serial = Specific, WarrantyDateFormula = "2Y", IgnoreExpirationDates = true },
        Code("LOTALL", "Lot number, specific") with { Lot = Specific },
        Code("SNLOTALL", "Serial and lot number, specific") with { Serial = Specific, Lot = Specific, IgnoreExpirationDates = true },
        Code("LOTEXP", "Lot number with typed expiration date, strict") with
        {
            Lot = Specific,
            ManExpirDateEntryReqd = true,
            StrictExpirationPosting = true
        },
        Code("SNPUR", "Serial number when purchased only") with
        {
            Serial = new NumberFlags { PurchaseInbound = true },
            IgnoreExpirationDates = true
        },
        Code("SNSALES", "Serial number when sold only") with
        {
            Serial = new NumberFlags { SalesOutbound = true },
            IgnoreExpirationDates = true
        },
        Code("FREE", "Numbers allowed, none required") with { IgnoreExpirationDates = true },
    ];

    public static IEnumerable<ItemCard> Items =>
    [
        Item("1000", "Touring Bicycle", "PCS", "SNALL") with { SerialNos = "SN", References = [BarCode("09506000134376")] },
        Item("1100", "Front Hub", "PCS", "LOTALL") with
        {
            LotNos = "LOT",
            Units = [new("BOX", 12)],
            References =
            [
                BarCode("9506000134369"), BarCode("19506000134366") with { UnitOfMeasureCode = "BOX" },
                new("NW-HUB-F", ItemReferenceType.Vendor, "10000", "", ""), new("CG 4711", ItemReferenceType.Customer, "10000", "", "BOX"),
            ],
        },
        Item("1110", "Rim Paint", "KG", "LOTALL") with
        {
            RoundingPrecision = 0.001m,
            Variants = [new("BLACK", "Black", false), new("RED", "Red", false)],
        },
        Item("1120", "Spring Water 0.5 l", "BOTTLE", "LOTEXP") with { LotNos = "LOT", Units = [new("BOX", 24)] },
        Item("1900-S", "Paris Guest Chair, black", "PCS", "SNLOTALL") with
        {
            SerialNos = "SN-CHAIR",
            LotNos = "LOT",
            References = [BarCode("09506000134352")],
        },
        Item("1964-S", "Tokyo Guest Chair, blue", "PCS", "SNLOTALL") with { SerialNos = "SN", LotNos = "LOT" },
        Item("2000", "Work Lamp", "PCS", "SNALL"),
        Item("2100", "Brake Pads", "PCS", "LOTALL") with { LotNos = "LOT-SHORT" },
        Item("3000", "Door Sensor", "PCS", "SNPUR") with { SerialNos = "SN" },
        Item("3100", "Router", "PCS", "SNSALES"),
        Item("4000", "Cable", "PCS", "FREE"),
        Item("5000", "Screws", "PCS", ""),
    ];

    private static ItemReferenceCard BarCode(string gtin) => ItemReferenceCard.New with { ReferenceNo = gtin };

    private static NumberFlags Specific => new NumberFlags().WithSpecific(true);

    private static NoSeriesCard Number(
        string code, string description, string first, bool manual = false, string ending = "", string warning = "") =>
        NoSeriesCard.New with
        {
            Code = code,
            Description = description,
            ManualNos = manual,
            Lines = [NoSeriesLineCard.New with { StartingNo = first, EndingNo = ending, WarningNo = warning }],
        };

    private static ItemTrackingCodeCard Code(string code, string description) =>
        ItemTrackingCodeCard.New with { Code = code, Description = description };

    private static ItemCard Item(string no, string description, string unit, string trackingCode) =>
        ItemCard.New with { No = no, Description = description, BaseUnitOfMeasure = unit, ItemTrackingCode = trackingCode };
}
