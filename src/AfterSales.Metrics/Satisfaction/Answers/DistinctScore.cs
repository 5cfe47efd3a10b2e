namespace AfterSales.Metrics.Satisfaction;

/// <summary>One answer that was given, how often, and with what weight: a <see cref="ScoreGroup"/> known to have a value, for the kernels.</summary>
internal readonly record struct DistinctScore(decimal Value, long Count, decimal Weight, decimal SquaredWeight)
{
    public ScoreGroup ToGroup() => new() { Value = Value, Count = Count, Weight = Weight, SquaredWeight = SquaredWeight };
}
