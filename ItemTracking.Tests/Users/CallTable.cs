using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Users;
using static ItemTracking.Core.Users.Permission;

namespace ItemTracking.Tests.Users;

/// <summary>
/// Which rights of <see cref="RoleTable"/> a call of the core asks for, typed by hand: a call without a row fails the tests (S1, ROL-2).
/// Where several rights are needed, only who has all of them gets through.
/// </summary>
internal static class CallTable
{
    /// <summary>Rows whose right depends on nothing; <c>ItemStore.List,Find</c> stands for its ListAsync and FindAsync.</summary>
    private static readonly (Permission Right, string Calls)[] Rights =
    [
        (ReadItemTrackingCodes, "ItemTrackingCodeStore.List,Find"),
        (EditItemTrackingCodes, "ItemTrackingCodeStore.Save,Delete,Rename"),
        (ReadLocations, "LocationStore.List,Find InventorySetupStore.Find"),
        (EditLocations, "LocationStore.Save,Delete InventorySetupStore.Save"),
        (ReadNumberSeries, "NumberSeriesStore.List,Find CompanyNumberingStore.Find"),
        (EditNumberSeries, "NumberSeriesStore.Save,Delete CompanyNumberingStore.Save"),
        (UseNumberSeries, "NumberAllocator.Draw,Peek,CheckManual NumberAssigner.CheckCustomizedSN"),
        (ReadItems, "ItemStore.List,Find,WithExpirationCalculation UnitOfMeasureStore.List,Find ItemReferenceReader.Find,HasBarCode"),
        (EditItems, "ItemStore.Save,Delete,ClearExpirationCalculation UnitOfMeasureStore.Save,Delete"),
        (ReadVendors, "VendorStore.List,Find"),
        (EditVendors, "VendorStore.Save,Delete"),
        (ReadCustomers, "CustomerStore.List,Find"),
        (EditCustomers, "CustomerStore.Save,Delete"),
        (ReadInformation, "InformationStore.Find CommentStore.List NumberListReader.List,Count"),
        (ReadInformation, "NumberInventoryReader.Find,WithStock,Known"),
        (EditInformation, "InformationStore.Save,Delete CopyInfoStore.Copy SerialNoInformationStore.CreateMissing"),
        (EditInformation, "CommentStore.Add,Save,Delete"),
        (BlockNumbers, "BlockStore.Set,Block NumberUseReader.List"),
        (ReadItemJournals, "JournalBatchStore.List,Find ItemJournalReader.Lines,Line,Position"),
        (EditItemJournals, "JournalBatchStore.Save,Delete ItemJournalStore.SaveLine,DeleteLines,UpdateItemTrackingLines"),
        (EditItemJournals, "JournalPoster.Post,PreviewPosting PhysInventoryStore.Calculate,Count,Scan"),
        (EditItemJournals, "ListedGoodsReader.Judge ListedGoodsStore.Add"),
        (ReadReclassJournals, "JournalPoster.Preview"),
        (EditReclassJournals, "ReclassCorrectionStore.Apply CounterLineStore.Add"),
        (ReadTransferOrders, "TransferReader.Find,List,Count,Position LinesToReverseReader.Receipts"),
        (EditTransferOrders, "TransferStore.Create,SaveHeader,Release,Reopen,Delete,SaveLine,DeleteLine,AddLines,TakeBackLines"),
        (EditTransferOrders, "PastedTransferLinesReader.Judge ReceiptLinesStore.Get"),
        (PostTransferOrders, "TransferPoster.Post,Preview TransferStore.SaveQuantities"),
        (ReadWarehouseActivities, "WarehouseActivityReader.List,Work,Find,Posted,FindPosted,Proposal"),
        (EditWarehouseActivities, "WarehouseActivityStore.SaveLine,SplitLine,Autofill,ClearQtyToHandle,Assign,Delete"),
        (EditWarehouseActivities, "WarehouseActivityStore.CreatePick,CreatePutAway,CreateMovement"),
        (EditWarehouseActivities, "WarehouseActivityPoster.Post,Preview ActivityScanStore.Scan,Swap"),
        (ReadLedger, "LedgerReader.Page,Applied LotAvailabilityReader.Find InvariantReader.Check TraceReader.Trace RecallReader.Find"),
        (ReadLedger, "ItemAvailabilityReader.Find,WithInventory ReservationReader.OnInventory"),
        (EditUsers, "AccountStore.List,Find,Save,Create,Disable,Enable,ResetAccess,EndSessions"),
        (ReadAuditTrail, "AuditReader.Page,Tables"),
    ];

    /// <summary>Calls for who may see the document.</summary>
    private const string ReadDocuments = """
        DocumentReader.List,Find,Position,IncompleteLines,OutstandingLines PostedDocumentReader.List,Find,Tracking,Numbers
        DocumentCuesReader.DocumentsToHandle,HandlingPosted,LinesWithUndefinedTracking
        TrackingSheetReader.Open,RefreshAvailability,NumbersInStock,ShippedNumbers ApplicableEntryReader.Find,List AvailabilityReader.Stand
        NumberRecordsReader.Requests,Stock,Elsewhere,OtherItems ReservationReader.OfLine PastedFactsReader.Read
        LinesToInvoiceReader.List LinesToReverseReader.List CopySourceReader.Find
        """;

    /// <summary>Calls for who may change the document.</summary>
    private const string EditDocuments = """
        DocumentStore.Create,SaveHeader,Release,Reopen,Delete,SaveLine,ComesTo,DeleteLine,AddLines,TakeBackLines PastedLinesReader.Judge
        TrackingSheetStore.Save,HandleFirst GetLinesStore.Get CombineStore.Combine ReverseLinesStore.Get CopyDocumentStore.Copy
        MakeOrderStore.Make
        NumberAssigner.AssignSerialNo,CreateCustomizedSN,AssignLotNo,PreviewSerialNos,PreviewCustomizedSN
        ReservationStore.Reserve,Cancel,CancelAll DraftStore.Find,Lines,Save,Delete
        """;

    /// <summary>Calls that are about what is everybody's own.</summary>
    private const string SignedIn = "UserSettingsStore.Find,Save,SaveWorkDate,SaveTheme AccountStore.ChangeOwnPassword";

    /// <summary>Calls that make a document of the warehouse for one that the actor may see.</summary>
    private const string Handling = "WarehouseActivityStore.Create,CreateWhseDocument";

    private const string Posting = "DocumentPoster.Post,Preview";

    /// <summary>Calls that cancel a posted invoice: they post a credit memo.</summary>
    private const string Cancelling = "CancelPoster.Cancel";

    /// <summary>Calls that undo what was posted from a document that the actor may see.</summary>
    private const string Undoing = "UndoPoster.Undo";

    private static readonly ItemLedgerDocumentType[] PostedSales =
    [
        ItemLedgerDocumentType.SalesShipment, ItemLedgerDocumentType.SalesInvoice,
        ItemLedgerDocumentType.SalesReturnReceipt, ItemLedgerDocumentType.SalesCreditMemo,
    ];

    private static readonly ItemLedgerDocumentType[] PostedTransfers =
    [
        ItemLedgerDocumentType.TransferShipment, ItemLedgerDocumentType.TransferReceipt, ItemLedgerDocumentType.DirectTransfer,
    ];

    /// <summary>Every call that has a row: <c>ItemStore.ListAsync</c>.</summary>
    public static IEnumerable<string> Names =>
        Rights.Select(row => row.Calls)
            .Concat([ReadDocuments, EditDocuments, SignedIn, Handling, Posting, Undoing, Cancelling]).SelectMany(NamesOf);

    /// <summary>The roles that get through; null for a call that has no row.</summary>
    public static IReadOnlySet<string>? Allowed(Call call)
    {
        var name = $"{call.Method.ReflectedType!.Name}.{call.Method.Name}";
        Permission[]? needed =
            Rights.Where(row => Lists(row.Calls, name)).Select(row => new[] { row.Right }).SingleOrDefault()
            ?? (Lists(ReadDocuments, name)
                ? [IsTransfer(call) ? ReadTransferOrders : IsSales(call) ? ReadSalesDocuments : ReadPurchaseDocuments]
            : Lists(EditDocuments, name) ? [IsSales(call) ? EditSalesDocuments : EditPurchaseDocuments]
            : Lists(Handling, name)
                ? [CreateWarehouseActivities, IsSales(call) ? ReadSalesDocuments : ReadPurchaseDocuments]
            : Lists(Posting, name) ? [.. OfPosting(call)]
            : Lists(Undoing, name)
                ? [UndoPosted, IsTransfer(call) ? ReadTransferOrders : IsSales(call) ? ReadSalesDocuments : ReadPurchaseDocuments]
            : Lists(Cancelling, name)
                ? (IsSales(call)
                    ? [ReadSalesDocuments, PostReceipts, PostSalesInvoices]
                    : [ReadPurchaseDocuments, PostShipments, PostPurchaseInvoices])
            : Lists(SignedIn, name) ? []
            : null);
        return needed is null ? null : RoleTable.RoleNames.Where(role => needed.All(right => RoleTable.Grants(role, right))).ToHashSet();
    }

    private static IEnumerable<Permission> OfPosting(Call call)
    {
        yield return IsSales(call) ? ReadSalesDocuments : ReadPurchaseDocuments;
        if (call.Choice is not PostingChoice.Invoice || IsInvoice(call))
            yield return ComesIn(call) ? PostReceipts : PostShipments;
        if (call.Choice is not PostingChoice.Handle || IsInvoice(call))
            yield return IsSales(call) ? PostSalesInvoices : PostPurchaseInvoices;
    }

    private static bool ComesIn(Call call) =>
        call.Kind is (SourceTypes.PurchaseLine, not (DocumentType.ReturnOrder or DocumentType.CreditMemo))
            or (SourceTypes.SalesLine, DocumentType.ReturnOrder or DocumentType.CreditMemo);

    /// <summary>An invoice is posted as a whole, with goods of its own.</summary>
    private static bool IsInvoice(Call call) => call.Kind.Type is DocumentType.Invoice or DocumentType.CreditMemo;

    private static bool IsSales(Call call) =>
        call.Choice is ItemLedgerDocumentType posted ? PostedSales.Contains(posted) : call.Kind.SourceType == SourceTypes.SalesLine;

    private static bool IsTransfer(Call call) => call.Choice is ItemLedgerDocumentType posted && PostedTransfers.Contains(posted);

    private static bool Lists(string rows, string name) => NamesOf(rows).Contains(name);

    private static IEnumerable<string> NamesOf(string rows) =>
        from row in rows.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        let parts = row.Split('.')
        from call in parts[1].Split(',')
        select $"{parts[0]}.{call}Async";
}
