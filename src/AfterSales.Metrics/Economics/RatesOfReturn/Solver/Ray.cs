namespace AfterSales.Metrics.Economics;

/// <summary>Half of the line of rates, from zero outwards, with the flows in the order in which they fade.</summary>
internal unsafe struct Ray
{
    public double Center;
    public bool IsReversed;

    /// <summary>Filled where it lies, as <see cref="DiscountedSums"/>.</summary>
    public static void Of(in FlowSeries flows, bool isReversed, out Ray ray)
    {
        ray.Center = flows.Times[isReversed ? flows.Count - 1 : 0];
        ray.IsReversed = isReversed;
    }

    public readonly double Distance(double time) => Math.Abs(time - Center);
}
