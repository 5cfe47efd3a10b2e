namespace AfterSales.Metrics.Tests.Warranty;

/// <summary>Amounts in euros, for examples.</summary>
public static class Cash
{
    public static Money Eur(decimal amount) => Money.Of(amount, Ledgers.Eur);

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.Of("USD"));
}
