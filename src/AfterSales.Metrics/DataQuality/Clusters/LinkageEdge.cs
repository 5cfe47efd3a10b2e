using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Two records that were compared, and how strongly they match. The default compares the first record with itself at weight 0.</summary>
public readonly partial record struct LinkageEdge
{
    /// <summary>The position of the one record; of the left list where two lists are linked.</summary>
    public required int Left
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The position of the other record; of the right list where two lists are linked.</summary>
    public required int Right
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The match weight, or any other score of which more is more alike.</summary>
    public required double Weight
    {
        get;
        init => field = Guard.Finite(value);
    }
}
