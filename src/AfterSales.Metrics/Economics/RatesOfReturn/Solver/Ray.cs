namespace AfterSales.Metrics.Economics;

/// <summary>Half of the line of rates, from zero outwards, with the flows in the order in which they fade.</summary>
internal readonly unsafe struct Ray(in FlowSeries flows, bool isReversed)
{
    public readonly double Center = isReversed ? flows.Times[flows.Count - 1] : flows.Times[0];
    public readonly bool IsReversed = isReversed;

    public double Distance(double time) => Math.Abs(time - Center);
}
