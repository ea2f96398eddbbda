namespace ItemTracking.Core.Kernel;

/// <summary>Which of the two numbers something is about.</summary>
public enum ItemTrackingType
{
    /// <summary>Serial number.</summary>
    SerialNo,

    /// <summary>Lot number.</summary>
    LotNo,
}
