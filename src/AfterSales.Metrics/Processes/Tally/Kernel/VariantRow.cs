namespace AfterSales.Metrics.Processes;

/// <summary>A variant as it stands in a <see cref="VariantRows"/>: where its codes are, and its sums.</summary>
internal readonly struct VariantRow(int offset, int length, VariantSums sums)
{
    public readonly int Offset = offset;
    public readonly int Length = length;
    public readonly VariantSums Sums = sums;
}
