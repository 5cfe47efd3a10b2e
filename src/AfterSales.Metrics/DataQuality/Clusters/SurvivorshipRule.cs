using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How one field of the golden record is chosen.</summary>
public sealed partial record SurvivorshipRule
{
    /// <summary>The field.</summary>
    public required string Field
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The rule.</summary>
    public required Survivorship Survivorship
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>Sources, the most trusted first; used by <see cref="Survivorship.SourceOrder"/>.</summary>
    /// <value>None.</value>
    public IReadOnlyList<string> Sources
    {
        get;
        init => field = FrozenList.Own(Guard.Items(value));
    } = FrozenList<string>.Empty;
}
