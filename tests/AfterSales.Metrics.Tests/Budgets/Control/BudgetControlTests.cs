using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetControlTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly ReportingPeriod Year = ReportingPeriod.Year(2026);

    [Fact]
    public void Erpnext47608_CumulativeMonth_CountsEverythingUpToIt()
    {
        // 100 a month, 250 used by March: a document of 60 in March exceeds the quarter by 10, not the year.
        var ledger = Monthly(100);
        ledger.Add(Event("i", BudgetEventKind.Invoice, 250, 2));

        var result = BudgetControl.Check(ledger, Event("d", BudgetEventKind.Request, 60, 3), Year);

        Assert.Equal(BudgetCheckAction.Warn, result.Action);
        Assert.Equal(
            [(BudgetCheckScope.Annual, 0m), (BudgetCheckScope.Cumulative, 10m), (BudgetCheckScope.Period, 0m)],
            result.Checks.Select(c => (c.Scope, c.Excess.Amount)));
    }

    [Fact]
    public void Erpnext47611_RequestsAndOrders_AreCounted()
    {
        var ledger = Monthly(100);
        ledger.Add(Event("r", BudgetEventKind.Request, 700, 1));
        ledger.Add(Event("o", BudgetEventKind.Order, 500, 1));

        var result = BudgetControl.Check(ledger, Event("d", BudgetEventKind.Invoice, 1, 1), Year);

        Assert.Equal((BudgetCheckAction.Block, 1m), (result.Action, result.Checks[0].Excess.Amount));
    }

    /// <summary>What a document adds to what is used: its amount less what it takes over; one that takes back undoes both.</summary>
    [Theory]
    [InlineData(BudgetEventKind.Request, 300, 0, 300)]
    [InlineData(BudgetEventKind.Order, 300, 100, 200)]
    [InlineData(BudgetEventKind.Invoice, 90, 100, -10)]
    [InlineData(BudgetEventKind.InvoiceReversal, 90, 100, 10)]
    [InlineData(BudgetEventKind.RequestCancellation, 50, 0, -50)]
    [InlineData(BudgetEventKind.OrderCancellation, 50, 0, -50)]
    [InlineData(BudgetEventKind.CreditNote, 50, 0, -50)]
    [InlineData(BudgetEventKind.TransferOut, 40, 0, 40)]
    [InlineData(BudgetEventKind.BudgetCut, 40, 0, 40)]
    [InlineData(BudgetEventKind.CarryOut, 40, 0, 40)]
    [InlineData(BudgetEventKind.OrderRollOver, 40, 0, 0)]
    public void Check_EachKindOfDocument_AddsWhatItUsesUp(BudgetEventKind kind, decimal amount, decimal released, decimal added)
        => Assert.Equal(added, BudgetControl.Check(Monthly(100), Event("d", kind, amount, 3) with { Released = released }, Year).Added.Amount);

    [Fact]
    public void Erpnext47603_DocumentOfALaterMonth_DoesNotUseUpThisOne()
    {
        var ledger = Monthly(100);
        ledger.Add(Event("later", BudgetEventKind.Invoice, 900, 11));

        Assert.Equal(BudgetCheckAction.Ok, BudgetControl.Check(ledger, Event("d", BudgetEventKind.Invoice, 100, 1), Year).Action);
    }

    [Fact]
    public void Erpnext35429_Draft_IsWarnedWithoutBeingBooked()
    {
        var ledger = Monthly(100);
        var before = ledger.Total();

        var result = BudgetControl.Check(ledger, Event("draft", BudgetEventKind.Request, 150, 1), Year);

        Assert.Equal(BudgetCheckAction.Warn, result.Action);
        Assert.Equal(before, ledger.Total());
    }

    /// <summary>After the year was overrun, only the month was complained of: every check is told, the year first.</summary>
    [Fact]
    public void Erpnext33713_YearAndMonthsExceeded_AreAllToldTheYearFirst()
    {
        var ledger = Monthly(100);
        ledger.Add(Event("i", BudgetEventKind.Invoice, 1300, 2));

        var result = BudgetControl.Check(ledger, Event("d", BudgetEventKind.Invoice, 50, 3), Year, new BudgetCheckOptions { Period = BudgetCheckAction.Warn });

        Assert.Equal(
            [
                (BudgetCheckScope.Annual, 150m, BudgetCheckAction.Block), (BudgetCheckScope.Cumulative, 1050m, BudgetCheckAction.Warn),
                (BudgetCheckScope.Period, 0m, BudgetCheckAction.Ok),
            ],
            result.Checks.Select(c => (c.Scope, c.Excess.Amount, c.Action)));
    }

    [Fact]
    public void Check_OrderOfWhatWasRequested_IsNotCountedTwice()
    {
        var ledger = Monthly(100);
        ledger.Add(Event("r", BudgetEventKind.Request, 1200, 1));

        var result = BudgetControl.Check(ledger, Event("o", BudgetEventKind.Order, 1200, 1) with { Released = 1200 }, Year);

        Assert.Equal((BudgetCheckAction.Ok, 0m), (result.Action, result.Added.Amount));
        Assert.Equal(BudgetCheckAction.Block, BudgetControl.Check(ledger, Event("o", BudgetEventKind.Order, 1201, 1) with { Released = 1200 }, Year).Action);
    }

    [Theory]
    [InlineData(BudgetEventKind.Request)]
    [InlineData(BudgetEventKind.Order)]
    [InlineData(BudgetEventKind.Invoice)]
    public void AccountBudgeting27_AnyDocumentBeyondTheBudget_IsStopped(BudgetEventKind kind)
    {
        Assert.Equal(BudgetCheckAction.Block, BudgetControl.Check(Monthly(100), Event("d", kind, 1200.01m, 12), Year).Action);
        Assert.Equal(BudgetCheckAction.Ok, BudgetControl.Check(Monthly(100), Event("d", kind, 1200, 12), Year).Action);
    }

    [Fact]
    public void AccountBudgeting41_Action_IsChosenByScope()
    {
        var options = new BudgetCheckOptions { Annual = BudgetCheckAction.Ok, Cumulative = BudgetCheckAction.Ok, Period = BudgetCheckAction.Block };

        Assert.Equal(BudgetCheckAction.Block, BudgetControl.Check(Monthly(100), Event("d", BudgetEventKind.Order, 101, 5), Year, options).Action);
        Assert.Equal(BudgetCheckAction.Ok, BudgetControl.Check(Monthly(100), Event("d", BudgetEventKind.Order, 100, 5), Year, options).Action);
        Assert.Equal(
            BudgetCheckAction.Ok,
            BudgetControl.Check(Monthly(100), Event("d", BudgetEventKind.Order, 101, 5), Year, options with { PeriodUnit = PeriodUnit.Quarter }).Action);
    }

    [Fact]
    public void Check_LineWithoutBudget_HasNothingAvailable()
        => Assert.Equal(BudgetCheckAction.Block, BudgetControl.Check(new BudgetLedger(Eur), Event("d", BudgetEventKind.Request, 0.01m, 1), Year).Action);

    [Fact]
    public void Check_CreditOnAnOverrunLine_Passes()
    {
        var ledger = Monthly(1);
        ledger.Add(Event("i", BudgetEventKind.Invoice, 500, 1));

        Assert.Equal(BudgetCheckAction.Ok, BudgetControl.Check(ledger, Event("c", BudgetEventKind.CreditNote, 5, 1), Year).Action);
    }

    [Theory]
    [InlineData(BudgetEventKind.RequestCancellation)]
    [InlineData(BudgetEventKind.OrderCancellation)]
    public void Check_WithdrawalOnAnOverrunLine_Passes(BudgetEventKind kind)
    {
        var ledger = Monthly(1);
        ledger.Add(Event("o", BudgetEventKind.Order, 500, 1));

        var result = BudgetControl.Check(ledger, Event("c", kind, 5, 1), Year);

        Assert.Equal((BudgetCheckAction.Ok, -5m), (result.Action, result.Added.Amount));
    }

    [Fact]
    public void Check_TransferOut_MayNotTakeMoreThanIsAvailable()
    {
        var ledger = Monthly(100);
        ledger.Add(Event("o", BudgetEventKind.Order, 500, 1));

        Assert.Equal(BudgetCheckAction.Ok, BudgetControl.Check(ledger, Event("t", BudgetEventKind.TransferOut, 700, 12), Year).Action);
        Assert.Equal(
            (BudgetCheckAction.Block, 1m),
            BudgetControl.Check(ledger, Event("t", BudgetEventKind.TransferOut, 701, 12), Year) is var r ? (r.Action, r.Checks[0].Excess.Amount) : default);
    }

    [Fact]
    public void Check_EffectiveDate_DecidesThePeriodNotThePosting()
    {
        var document = Event("d", BudgetEventKind.Invoice, 150, 12) with { Effective = new LocalDate(2026, 1, 31) };

        var result = BudgetControl.Check(Monthly(100), document, Year);

        Assert.Equal(
            (BudgetCheckAction.Warn, 50m, ReportingPeriod.Month(2026, 1).Dates), (result.Action, result.Checks[1].Excess.Amount, result.Checks[2].Dates.Dates));
        Assert.Throws<ArgumentException>(() => BudgetControl.Check(Monthly(100), document with { Effective = new LocalDate(2025, 12, 31) }, Year));
    }

    [Fact]
    public void Check_OutsideTheYearOrNoSpending_Throws()
    {
        Assert.Throws<ArgumentException>(() => BudgetControl.Check(Monthly(1), Event("d", BudgetEventKind.Request, 1, 1), ReportingPeriod.Year(2025)));
        Assert.Throws<ArgumentException>(() => BudgetControl.Check(Monthly(1), Event("d", BudgetEventKind.Budget, 1, 1), Year));
    }

    [Property]
    public Property Check_AnyAmount_ExcessIsWhatWouldBeMissing()
        => Prop.ForAll(Edges.Cents.Two().ToArbitrary(), Gen.Choose(1, 12).ToArbitrary(), (amounts, month) =>
    {
        var ledger = Monthly(100);
        ledger.Add(Event("i", BudgetEventKind.Invoice, Math.Abs(amounts.Item1), 2));
        var document = Event("d", BudgetEventKind.Order, Math.Abs(amounts.Item2), month);

        var result = BudgetControl.Check(ledger, document, Year);

        // Booked, the line is short by exactly the excess, unless it was short before.
        ledger.Add(document);
        return result.Checks.All(c =>
        {
            var after = ledger.PositionOf("line", c.Dates.Dates).Available.Amount;
            return c.Excess.Amount == (document.Amount == 0 ? 0 : Math.Max(0, -after));
        });
    });

    private static BudgetLedger Monthly(decimal amount)
    {
        var ledger = new BudgetLedger(Eur);
        ledger.AddRange(Enumerable.Range(1, 12).Select(month => Event($"b{month}", BudgetEventKind.Budget, amount, month)));
        return ledger;
    }

    private static BudgetEvent Event(string id, BudgetEventKind kind, decimal amount, int month)
        => new() { Id = id, Line = "line", Kind = kind, Amount = amount, Posted = new LocalDate(2026, month, 15) };

    [Fact]
    public void BudgetPosition_OfBudgetAndActual_HasNoCommitments()
    {
        var position = BudgetPosition.Of("travel", Money.Of(100m, "EUR"), Money.Of(100.01m, "EUR"));

        Assert.Equal((Money.Of(-0.01m, "EUR"), true, 1.0001), (position.Available, position.IsOverrun, position.UtilizationRatio.Value!.Value));
        Assert.Equal(UndefinedReason.ZeroDenominator, BudgetPosition.Of(null, Money.Of(0m, "EUR"), Money.Of(1m, "EUR")).UtilizationRatio.Reason);
        Assert.False(BudgetPosition.Of(null, Money.Of(5m, "EUR"), Money.Of(5m, "EUR")).IsOverrun);
        Assert.Throws<CurrencyMismatchException>(() => BudgetPosition.Of("travel", Money.Of(100m, "EUR"), Money.Of(1m, "USD")));
    }
}
