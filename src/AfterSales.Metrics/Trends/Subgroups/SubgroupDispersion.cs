namespace AfterSales.Metrics.Trends;

/// <summary>What measures the spread within a subgroup.</summary>
public enum SubgroupDispersion
{
    /// <summary>The standard deviation: X̄–S chart, for any size.</summary>
    StandardDeviation,

    /// <summary>The range: X̄–R chart, for sizes up to 25.</summary>
    Range,
}
