using ItemTracking.Core.Documents;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Web.Pages;

/// <summary>The position that a line has on its page, whatever it belongs to.</summary>
public sealed class LinePositions(DocumentReader documents, ItemJournalReader journals, TransferReader transfers)
{
    /// <summary>Position among the lines, from 1; the number of the line where it is not there.</summary>
    public async Task<int> FindAsync(SourceRef line, Actor actor)
    {
        var found = line.IsTransfer ? await transfers.PositionAsync(line.SourceId, line.SourceRefNo, actor)
            : line.IsJournal
            ? await journals.PositionAsync(line, actor)
            : await documents.PositionAsync(DocumentRoutes.KeyOf(line), line.SourceRefNo, actor);
        return found.Value is > 0 and var position ? position : line.SourceRefNo;
    }
}
