using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How rules become a score.</summary>
public sealed partial record QualityScoreOptions
{
    /// <summary>All dimensions alike, all records checked.</summary>
    public static QualityScoreOptions Default { get; } = new();

    /// <summary>The weights of dimensions, each at most once.</summary>
    /// <value>None: every dimension that is not named has the weight 1.</value>
    public IReadOnlyList<QualityDimensionWeight> DimensionWeights
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    = FrozenList<QualityDimensionWeight>.Empty;

    /// <summary>Whether the records are all there are or a sample of them.</summary>
    /// <value><see cref="RecordCoverage.Census"/>.</value>
    public RecordCoverage Coverage
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The level of the intervals of a sample.</summary>
    /// <value>0.95.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }

    = Estimate.DefaultLevel;

    internal decimal WeightOf(QualityDimension dimension) => DimensionWeights.FirstOrDefault(weight => weight.Dimension == dimension)?.Weight ?? 1;
}
