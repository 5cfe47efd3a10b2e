using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A column of the records, with what stands for a missing value in it.</summary>
public sealed partial record RecordField
{
    /// <summary>Its name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Values that stand for a missing one, such as N/A or −99: per column, as NA is a country elsewhere.</summary>
    /// <value>None: only null and white space are missing.</value>
    public IReadOnlyList<string> MissingCodes
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    = FrozenList<string>.Empty;
}
