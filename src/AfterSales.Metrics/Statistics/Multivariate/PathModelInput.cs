using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What a <see cref="PathModel"/> is fitted to: constructs with their questions, and the arrows between them.</summary>
public sealed partial record PathModelInput
{
    /// <summary>The constructs, each name once.</summary>
    public required IReadOnlyList<PathConstruct> Constructs
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How those who had more of what is in front of the arrows came to it.</summary>
    /// <value><see cref="EffectDesign.Observed"/> by default: a path is a difference, no effect.</value>
    public EffectDesign Design
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The arrows; they must not form a circle, and every construct has at least one.</summary>
    public required IReadOnlyList<PathArrow> Arrows
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
