namespace AfterSales.Metrics.DataQuality;

/// <summary>Products of amounts.</summary>
internal static class AmountText
{
    /// <summary>Null where the product has more digits than a decimal.</summary>
    public static decimal? Exact(decimal number, decimal factor)
    {
        try
        {
            return number * factor;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
