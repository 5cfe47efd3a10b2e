namespace AfterSales.Metrics.Economics;

/// <summary>Σ |a|·sᵏ·e^(−v·s) of the inflows (P) and of the outflows (N), k = 0 … 3.</summary>
internal struct DiscountedSums
{
    // Filled where it lies, as a copy of what was just written number by number would wait for all of it.
    public double P0;
    public double P1;
    public double P2;
    public double P3;
    public double N0;
    public double N1;
    public double N2;
    public double N3;
}

/// <summary>Σ a·e^(−v·s) in two doubles, Σ a·s·e^(−v·s) and Σ a·s²·e^(−v·s) in one.</summary>
internal readonly struct PreciseSums(double high, double low, double first, double second)
{
    public readonly double High = high;
    public readonly double Low = low;
    public readonly double First = first;
    public readonly double Second = second;
}
