#pragma warning disable IDE0130 // these types stand in rooms on purpose: they are what the walls must find

namespace ItemTracking.Core.Posting
{
    internal sealed class UpperRoomSample
    {
        public static int Answer() => 42;
    }

    internal sealed class EngineSample
    {
        public static Func<string> Hidden(string no) => () => new Documents.DocumentKey(0, Documents.DocumentType.Order, no).No;
    }
}

namespace ItemTracking.Core.Kernel
{
    internal sealed class UpwardUseSample
    {
        public static Func<int> Hidden() => () => Posting.UpperRoomSample.Answer();
    }

    internal sealed class UnusedSample
    {
        public static int NobodyCalls() => 42;
    }

    internal sealed class EntityFrameworkSample
    {
        public static int Count(Microsoft.EntityFrameworkCore.DbContext db) => db.ChangeTracker.Entries().Count();
    }
}

namespace ItemTracking.Core.Attic
{
    internal sealed class StrangerSample;
}
