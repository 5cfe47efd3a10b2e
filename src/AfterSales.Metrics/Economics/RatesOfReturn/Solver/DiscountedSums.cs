namespace AfterSales.Metrics.Economics;

/// <summary>Σ |a|·sᵏ·e^(−v·s) of the inflows (P) and of the outflows (N), k = 0 … 3.</summary>
internal readonly struct DiscountedSums(double p0, double p1, double p2, double p3, double n0, double n1, double n2, double n3)
{
    public readonly double P0 = p0;
    public readonly double P1 = p1;
    public readonly double P2 = p2;
    public readonly double P3 = p3;
    public readonly double N0 = n0;
    public readonly double N1 = n1;
    public readonly double N2 = n2;
    public readonly double N3 = n3;
}

/// <summary>Σ a·e^(−v·s) in two doubles, Σ a·s·e^(−v·s) and Σ a·s²·e^(−v·s) in one.</summary>
internal readonly struct PreciseSums(double high, double low, double first, double second)
{
    public readonly double High = high;
    public readonly double Low = low;
    public readonly double First = first;
    public readonly double Second = second;
}
