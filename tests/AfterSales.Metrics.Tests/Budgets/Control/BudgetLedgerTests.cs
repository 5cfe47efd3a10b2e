using System.Text.Json;
using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetLedgerTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly LocalDate Today = new(2026, 6, 15);

    public static TheoryData<string> Cases
        => [.. Reference.Cases("budget_control.json").Where(c => c.Inputs.TryGetProperty("events", out _)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void PositionOf_ReferenceEvents_AgreesAfterEach(string name)
    {
        var (_, inputs, expected) = Reference.Cases("budget_control.json").Single(c => c.Name == name);
        var ledger = new BudgetLedger(Eur);
        ledger.Add(Event("budget", BudgetEventKind.Budget, inputs.GetProperty("budget").Exact()));

        var after = expected.GetProperty("after_each_event").EnumerateArray().ToArray();
        foreach (var (e, i) in inputs.GetProperty("events").EnumerateArray().Select((e, i) => (e, i)))
        {
            ledger.Add(Read(e, i));
            var position = ledger.PositionOf("line");
            Reference.AssertClose(after[i].GetProperty("requested").Number(), (double)position.Requested.Amount, 1e-10, "requested");
            Reference.AssertClose(after[i].GetProperty("ordered").Number(), (double)position.Ordered.Amount, 1e-10, "ordered");
            Reference.AssertClose(after[i].GetProperty("actual").Number(), (double)position.Actual.Amount, 1e-10, "actual");
            Reference.AssertClose(after[i].GetProperty("budget").Number(), (double)position.Budget.Amount, 1e-10, "budget");
            Reference.AssertClose(after[i].GetProperty("consumed").Number(), (double)position.Consumed.Amount, 1e-10, "consumed");
            Reference.AssertClose(after[i].GetProperty("available").Number(), (double)position.Available.Amount, 1e-10, "available");
            Reference.AssertClose(after[i].GetProperty("utilisation").Number(), position.UtilizationRatio.Value, 1e-10, "utilisation");
            Assert.Equal(after[i].GetProperty("over").GetBoolean(), position.IsOverrun);
        }
    }

    [Fact]
    public void MisBuilder217And221_DocumentMovesOn_IsCountedOnce()
    {
        var ledger = Ledger(
            Event("b", BudgetEventKind.Budget, 1000),
            Event("r", BudgetEventKind.Request, 300) with { Document = "PR1" },
            Event("o", BudgetEventKind.Order, 300) with { Released = 300, Source = "PR1", Document = "PO1" },
            Event("i", BudgetEventKind.Invoice, 290) with { Released = 300, Source = "PO1" });

        var position = ledger.PositionOf("line");

        Assert.Equal((0m, 0m, 290m, 710m), (position.Requested.Amount, position.Ordered.Amount, position.Actual.Amount, position.Available.Amount));
        Assert.Empty(ledger.FindIssues());
    }

    [Fact]
    public void Erpnext13551_Consumption_IsRequestedPlusOrderedPlusActual()
    {
        var position = Ledger(
            Event("r", BudgetEventKind.Request, 1), Event("o", BudgetEventKind.Order, 20), Event("i", BudgetEventKind.Invoice, 300)).PositionOf("line");

        Assert.Equal(Money.Of(321m, Eur), position.Consumed);
    }

    [Fact]
    public void Erpnext47603_BackdatedDocument_CountsInItsOwnMonth()
    {
        var late = Event("late", BudgetEventKind.Invoice, 50) with { Posted = new LocalDate(2026, 6, 15), Effective = new LocalDate(2026, 3, 31) };
        var ledger = Ledger(late, Event("june", BudgetEventKind.Invoice, 7));

        Assert.Equal(50m, ledger.PositionOf("line", ReportingPeriod.Month(2026, 3).Dates).Actual.Amount);
        Assert.Equal(7m, ledger.PositionOf("line", ReportingPeriod.Month(2026, 6).Dates).Actual.Amount);
        Assert.Equal(0m, ledger.PositionOf("line", postedUntil: new LocalDate(2026, 6, 14)).Actual.Amount);
    }

    [Fact]
    public void AccountBudgeting36_Transfer_MovesBudgetAndBalances()
    {
        var ledger = Ledger(
            Event("b", BudgetEventKind.Budget, 100),
            Event("out", BudgetEventKind.TransferOut, 30),
            Event("in", BudgetEventKind.TransferIn, 30) with { Line = "other" });

        Assert.Equal((70m, 30m), (ledger.PositionOf("line").Budget.Amount, ledger.PositionOf("other").Budget.Amount));
        Assert.Equal(Money.Zero(Eur), ledger.Total().Transfers);
        Assert.Equal(["line", "other"], ledger.Lines);
        Assert.Empty(ledger.FindIssues());
    }

    [Fact]
    public void AccountBudgeting27_OrderOverTheYearsEnd_CountsOnce()
    {
        var ledger = Ledger(
            Event("b25", BudgetEventKind.Budget, 5_000) with { Posted = new LocalDate(2025, 1, 1) },
            Event("o", BudgetEventKind.Order, 1_000) with { Document = "PO1", Posted = new LocalDate(2025, 11, 3) },
            Event("b26", BudgetEventKind.Budget, 6_000) with { Posted = new LocalDate(2026, 1, 1) },
            Event("i", BudgetEventKind.Invoice, 1_000) with { Released = 1_000, Source = "PO1", Posted = new LocalDate(2026, 2, 2) });

        var position = ledger.PositionOf("line", ReportingPeriod.Year(2026).Dates);

        Assert.Equal((0m, 1_000m, 5_000m), (position.Ordered.Amount, position.Actual.Amount, position.Available.Amount));
        Assert.Equal(0m, ledger.PositionOf("line", ReportingPeriod.Year(2025).Dates).Ordered.Amount);
        Assert.Equal(1_000m, ledger.PositionOf("line", ReportingPeriod.Year(2025).Dates, new LocalDate(2025, 12, 31)).Ordered.Amount);
        Assert.Equal(BudgetCheckAction.Block, Check(5_000.01m));
        Assert.Equal(BudgetCheckAction.Ok, Check(5_000m));

        BudgetCheckAction Check(decimal amount) => BudgetControl.Check(ledger, Event("x", BudgetEventKind.Order, amount), ReportingPeriod.Year(2026)).Action;
    }

    [Theory]
    [InlineData("PO1")]
    [InlineData(null)]
    public void PositionOf_OrderInJanuaryInvoiceInMarch_NoMonthStandsBelowZero(string? document)
    {
        var ledger = Ledger(
            Event("o", BudgetEventKind.Order, 100) with { Document = document, Posted = new LocalDate(2026, 1, 10) },
            Event("i", BudgetEventKind.Invoice, 90) with { Released = 100, Source = document, Posted = new LocalDate(2026, 3, 10) });

        var months = ReportingPeriod.Year(2026).Split(PeriodUnit.Month).Select(m => ledger.PositionOf("line", m.Dates)).ToArray();

        Assert.All(months, m => Assert.Equal(0m, m.Ordered.Amount));
        Assert.Equal([0m, 0m, 90m], months.Take(3).Select(m => m.Consumed.Amount));
        Assert.Equal(100m, ledger.PositionOf("line", ReportingPeriod.Month(2026, 1).Dates, new LocalDate(2026, 2, 28)).Ordered.Amount);
        Assert.Empty(ledger.FindIssues());
    }

    [Fact]
    public void RollOver_OfAnOpenOrder_TakesItIntoTheNewYear()
    {
        var ledger = Ledger(
            Event("b25", BudgetEventKind.Budget, 5_000) with { Posted = new LocalDate(2025, 1, 1) },
            Event("o", BudgetEventKind.Order, 1_000) with { Document = "PO1", Posted = new LocalDate(2025, 11, 3) },
            Event("out", BudgetEventKind.CarryOut, 1_000) with { Posted = new LocalDate(2025, 12, 31) },
            Event("in", BudgetEventKind.CarryIn, 1_000) with { Posted = new LocalDate(2026, 1, 1) },
            Event("roll", BudgetEventKind.OrderRollOver, 1_000) with { Source = "PO1", Posted = new LocalDate(2026, 1, 1) });
        var (old, year) = (ReportingPeriod.Year(2025).Dates, ReportingPeriod.Year(2026).Dates);

        Assert.Equal((0m, 4_000m), (ledger.PositionOf("line", old).Ordered.Amount, ledger.PositionOf("line", old).Available.Amount));
        Assert.Equal((1_000m, 0m), (ledger.PositionOf("line", year).Ordered.Amount, ledger.PositionOf("line", year).Available.Amount));
        ledger.Add(Event("i", BudgetEventKind.Invoice, 1_000) with { Released = 1_000, Source = "PO1", Posted = new LocalDate(2026, 2, 2) });
        Assert.Equal(
            (0m, 1_000m, 0m),
            (ledger.PositionOf("line", year).Ordered.Amount, ledger.PositionOf("line", year).Actual.Amount, ledger.PositionOf("line", year).Available.Amount));
        Assert.Empty(ledger.FindIssues());
    }

    [Fact]
    public void CutsAndNegativeCarry_LowerTheBudgetAndAreShown()
    {
        var position = Ledger(
            Event("b", BudgetEventKind.Budget, 1_000),
            Event("cut", BudgetEventKind.BudgetCut, 150),
            Event("overrun of last year", BudgetEventKind.CarryOut, 200)).PositionOf("line");

        Assert.Equal(
            (1_000m, 150m, -200m, 650m), (position.Original.Amount, position.Cuts!.Value.Amount, position.Carried!.Value.Amount, position.Budget.Amount));
    }

    [Fact]
    public void InvoiceReversal_RestoresItsOrder()
    {
        var ledger = Ledger(
            Event("o", BudgetEventKind.Order, 100) with { Document = "PO1", Posted = new LocalDate(2026, 1, 10) },
            Event("i", BudgetEventKind.Invoice, 90) with { Released = 100, Source = "PO1", Posted = new LocalDate(2026, 3, 10) },
            Event("r", BudgetEventKind.InvoiceReversal, 90) with { Released = 100, Source = "PO1", Posted = new LocalDate(2026, 3, 12) });

        Assert.Equal((100m, 0m), (ledger.PositionOf("line").Ordered.Amount, ledger.PositionOf("line").Actual.Amount));
        Assert.Equal(100m, ledger.PositionOf("line", ReportingPeriod.Month(2026, 1).Dates).Ordered.Amount);
        Assert.Empty(ledger.FindIssues());
    }

    [Fact]
    public void FindIssues_DocumentsThatCannotBe_AreNamed()
    {
        var ledger = Ledger(
            Event("o", BudgetEventKind.Order, 100) with { Document = "PO1" },
            Event("early", BudgetEventKind.Invoice, 10) with { Released = 10, Source = "PO1", Posted = new LocalDate(2026, 1, 1) },
            Event("r", BudgetEventKind.InvoiceReversal, 30) with { Released = 30, Source = "PO1" },
            Event("roll", BudgetEventKind.OrderRollOver, 5) with { Source = "PO9" });

        Assert.Equal(
            [(BudgetIssueKind.ReleasedBeforeMade, "PO1"), (BudgetIssueKind.RestoredBeyondReleased, "PO1"), (BudgetIssueKind.UnknownDocument, "PO9")],
            ledger.FindIssues().Select(i => (i.Kind, i.Subject)));
    }

    [Fact]
    public void Merge_SumsBeyondDecimal_AreTheSameInAnyOrder()
    {
        BudgetEvent[] events =
        [
            Event("a", BudgetEventKind.Budget, decimal.MaxValue), Event("b", BudgetEventKind.Budget, 5m), Event("c", BudgetEventKind.TransferIn, 0.5m),
            Event("d", BudgetEventKind.Invoice, 0.0000000000000000000000000001m), Event("e", BudgetEventKind.CreditNote, 5.5m),
        ];

        foreach (var order in new[] { events, [.. events.Reverse()], [events[1], events[4], events[0], events[3], events[2]] })
        {
            // The budgets alone need 30 digits: no order hides that.
            Assert.Throws<OverflowException>(() => Ledger(order).PositionOf("line"));
        }

        var position = Ledger(events[0], events[2] with { Kind = BudgetEventKind.TransferOut }, events[4]).PositionOf("line");
        Assert.Equal(decimal.MaxValue, (position.Original + Money.Zero(Eur)).Amount);
        Assert.Equal(Ledger(events[4], events[2] with { Kind = BudgetEventKind.TransferOut }, events[0]).PositionOf("line"), position);
    }

    /// <summary>79228162514264337593543950335 + 5 − 5.5 needs 30 digits: whatever comes of it comes in every order.</summary>
    [Theory]
    [InlineData(BudgetEventKind.Budget, BudgetEventKind.BudgetCut, 5.5)]
    [InlineData(BudgetEventKind.Budget, BudgetEventKind.TransferOut, 5.5)]
    [InlineData(BudgetEventKind.TransferIn, BudgetEventKind.TransferOut, 5.5)]
    [InlineData(BudgetEventKind.TransferIn, BudgetEventKind.TransferOut, 5)]
    [InlineData(BudgetEventKind.Invoice, BudgetEventKind.CreditNote, 5.5)]
    public void Merge_LargestFiveAndFiveAndAHalf_IsTheSameInAnyOrder(BudgetEventKind second, BudgetEventKind third, double last)
    {
        BudgetEvent[] events = [Event("a", BudgetEventKind.Budget, decimal.MaxValue), Event("b", second, 5m), Event("c", third, (decimal)last)];
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

        Assert.Single(orders.Select(order => Outcome([.. order.Select(place => events[place])])).Distinct());
    }

    [Property(MaxTest = 100)]
    public Property Merge_AmountsOfMoreThan28DigitsTogether_IsTheSameInAnyOrder()
        => Prop.ForAll(Gen.Elements(decimal.MaxValue, 5m, 5.5m, 1e-28m, 0.3333333333333333333333333333m, 1e27m, 7.9228162514264337593543950335m)
            .SelectMany(amount => Gen.Elements(BudgetEventKind.Budget, BudgetEventKind.TransferOut, BudgetEventKind.Invoice, BudgetEventKind.CreditNote)
                .Select(kind => (amount, kind))).ArrayOf(5).ToArbitrary(), pairs =>
        {
            BudgetEvent[] events = [.. pairs.Select((p, i) => Event($"{i}", p.kind, p.amount))];
            return Outcome(events) == Outcome([.. events.Reverse()]) && Outcome(events) == Outcome([.. events.OrderBy(e => e.Amount)]);
        });

    /// <summary>The position of ledgers of one event each, merged one after another.</summary>
    private static string Outcome(params BudgetEvent[] events)
    {
        var all = Ledger();
        foreach (var one in events)
        {
            all.Merge(Ledger(one));
        }

        try
        {
            return all.PositionOf("line").ToString();
        }
        catch (OverflowException)
        {
            return nameof(OverflowException);
        }
    }

    [Fact]
    public void FindIssues_WhatDoesNotAddUp_IsShown()
    {
        var ledger = Ledger(
            Event("o", BudgetEventKind.Order, 100) with { Document = "PO1" },
            Event("i", BudgetEventKind.Invoice, 120) with { Released = 120, Source = "PO1" },
            Event("x", BudgetEventKind.RequestCancellation, 5),
            Event("t", BudgetEventKind.TransferIn, 3));

        Assert.Equal(
            [
                (BudgetIssueKind.DocumentOverreleased, "PO1", 20m), (BudgetIssueKind.RequestedBelowZero, "line", 5m),
                (BudgetIssueKind.OrderedBelowZero, "line", 20m), (BudgetIssueKind.TransfersUnbalanced, null, 3m),
            ],
            ledger.FindIssues().Select(i => (i.Kind, i.Subject, i.Amount)));
    }

    [Fact]
    public void Add_SameEventAgain_ChangesNothing()
    {
        var ledger = Ledger(Event("o", BudgetEventKind.Order, 100));

        Assert.Equal(BudgetEventOutcome.Repeated, ledger.Add(Event("o", BudgetEventKind.Order, 100)));
        Assert.Equal((100m, 1L), (ledger.PositionOf("line").Ordered.Amount, ledger.PositionOf("line").Events));
    }

    [Fact]
    public void Add_AnotherEventOfTheSameId_CountsNeither()
    {
        var ledger = Ledger(Event("o", BudgetEventKind.Order, 100));

        Assert.Equal(BudgetEventOutcome.Conflicting, ledger.Add(Event("o", BudgetEventKind.Order, 90)));
        Assert.Equal(0m, ledger.PositionOf("line").Ordered.Amount);
        Assert.Equal((BudgetIssueKind.ConflictingEvents, "o"), ledger.FindIssues().Select(i => (i.Kind, i.Subject)).Single());
        Assert.Empty(ledger.Events);
    }

    [Fact]
    public void Add_BadEvent_Throws()
    {
        Assert.Throws<ArgumentException>(() => Ledger(Event("r", BudgetEventKind.Request, 1) with { Released = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Event("r", BudgetEventKind.Request, -1));
        Assert.Throws<ArgumentException>(() => Event(" ", BudgetEventKind.Request, 1));
        Assert.Throws<ArgumentNullException>(() => Ledger().Add(null!));
        Assert.Throws<CurrencyMismatchException>(() => Ledger().Merge(new BudgetLedger(Currency.Of("USD"))));
    }

    [Fact]
    public void PositionOf_LineWithoutBudget_HasNoUtilization()
        => Assert.Equal(UndefinedReason.ZeroDenominator, Ledger().PositionOf("nobody").UtilizationRatio.Reason);

    [Property]
    public Property Replay_AnyEvents_ChangesNothing() => Prop.ForAll(AnyEvents.ToArbitrary(), events =>
    {
        var (once, twice) = (Ledger(events), Ledger([.. events, .. events.Reverse()]));
        return Same(once, twice);
    });

    [Property]
    public Property AnyOrder_OfEvents_GivesTheSamePositions() => Prop.ForAll(AnyEvents.ToArbitrary(), Gen.Choose(0, 99).ToArbitrary(), (events, seed) =>
    {
        var shuffled = events.ToArray();
        new System.Random(seed).Shuffle(shuffled);
        return Same(Ledger(events), Ledger(shuffled));
    });

    [Property]
    public Property Merge_AnySplit_EqualsOneLedger() => Prop.ForAll(AnyEvents.ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (events, cut) =>
    {
        // The parts overlap: what both have counts once.
        var (left, right) = (Ledger([.. events.Take(cut + 3)]), Ledger([.. events.Skip(cut)]));
        left.Merge(right);
        return Same(Ledger(events), left);
    });

    [Property]
    public Property Months_OfAnyEvents_AddUpToTheWhole() => Prop.ForAll(AnyEvents.ToArbitrary(), events =>
    {
        var ledger = Ledger(events);
        var months = ReportingPeriod.Year(2026).Split(PeriodUnit.Month).Select(m => ledger.PositionOf("a", m.Dates)).ToArray();
        var whole = ledger.PositionOf("a");
        return months.Sum(m => m.Available.Amount) == whole.Available.Amount && months.Sum(m => m.Events) == whole.Events;
    });

    private static Gen<BudgetEvent[]> AnyEvents => Gen.Choose(0, 30)
        .SelectMany(id => Gen.Elements(Enum.GetValues<BudgetEventKind>()).SelectMany(kind => Edges.Cents.SelectMany(amount => Gen.Choose(0, 364).Select(
            day => new BudgetEvent
            {
                // The id says whether it can conflict: half of the ids always name one and the same event.
                Id = $"{id}",
                Line = id % 3 == 0 ? "a" : "b",
                Kind = id < 16 ? (BudgetEventKind)(id % 15) : kind,
                Amount = id < 16 ? id : Math.Abs(amount),
                Posted = new LocalDate(2026, 1, 1).PlusDays(id < 16 ? id * 20 : day),
            })))).ListOf().Select(list => list.ToArray());

    private static bool Same(BudgetLedger left, BudgetLedger right)
        => new[] { "a", "b" }.All(line => left.PositionOf(line) == right.PositionOf(line))
            && left.Total() == right.Total()
            && left.FindIssues().SequenceEqual(right.FindIssues());

    private static BudgetLedger Ledger(params BudgetEvent[] events)
    {
        var ledger = new BudgetLedger(Eur);
        ledger.AddRange(events);
        return ledger;
    }

    private static BudgetEvent Event(string id, BudgetEventKind kind, decimal amount)
        => new() { Id = id, Line = "line", Kind = kind, Amount = amount, Posted = Today };

    private static BudgetEvent Read(JsonElement e, int i)
    {
        var (name, amount) = (e[0].GetString()!, e[1].Exact());
        var second = e.GetArrayLength() > 2 ? e[2].Exact() : amount;
        var (kind, value, released) = name switch
        {
            "request" => (BudgetEventKind.Request, amount, 0m),
            "cancel_request" => (BudgetEventKind.RequestCancellation, amount, 0m),
            "order" => (BudgetEventKind.Order, amount, 0m),
            "order_from_request" => (BudgetEventKind.Order, second, amount),
            "cancel_order" => (BudgetEventKind.OrderCancellation, amount, 0m),
            "invoice" => (BudgetEventKind.Invoice, amount, 0m),
            "invoice_from_order" => (BudgetEventKind.Invoice, second, amount),
            "credit_note" => (BudgetEventKind.CreditNote, amount, 0m),
            "transfer_in" => (BudgetEventKind.TransferIn, amount, 0m),
            "transfer_out" => (BudgetEventKind.TransferOut, amount, 0m),
            _ => throw new ArgumentException($"No event {name}.", nameof(e)),
        };
        return Event($"e{i}", kind, value) with { Released = released };
    }
}
