namespace Clob.Sandbox.Tests;

/// <summary>Which requests a fault hits.</summary>
public sealed class FaultSelectionTests : SandboxTest
{
    [Fact]
    public async Task A_fault_with_a_path_hits_only_that_path()
    {
        Add("/orders status=500");

        Assert.Equal([200, 404, 500, 200], await StatusesAsync("/cancel-all", "/orders/", "/orders?a=1", "/orders"));
    }

    [Fact]
    public async Task A_fault_without_a_path_hits_every_request()
    {
        Add("times=2 status=500");

        Assert.Equal(500, (await GetAsync("/time")).Status);
        Assert.Equal([500, 200], await StatusesAsync("/cancel-all", "/cancel-all"));
    }

    [Fact]
    public async Task A_fault_hits_once_by_default()
    {
        Add("status=500");

        Assert.Equal([500, 200, 200], await StatusesAsync("/cancel-all", 3));
    }

    [Fact]
    public async Task A_fault_hits_as_many_requests_as_its_times()
    {
        Add("times=2 status=500");

        Assert.Equal([500, 500, 200], await StatusesAsync("/cancel-all", 3));
    }

    [Fact]
    public async Task A_fault_without_end_hits_on_and_on()
    {
        Add("times=always status=500");

        Assert.Equal(Enumerable.Repeat(500, 10), await StatusesAsync("/cancel-all", 10));
        Assert.Single(Venue.Faults);
    }

    [Fact]
    public async Task A_fault_leaves_the_requests_before_its_first_alone()
    {
        Add("/cancel-all from=3 status=500");

        Assert.Equal([200, 200, 200, 500, 200], await StatusesAsync("/cancel-all", "/orders", "/cancel-all", "/cancel-all", "/cancel-all"));
    }

    [Fact]
    public async Task Several_faults_hit_in_the_order_in_which_they_were_added()
    {
        Add("status=500");
        Add("status=503");
        Venue.FailNext(SandboxResponse.NotReady());

        Assert.Equal([500, 503, 425, 200], await StatusesAsync("/cancel-all", 4));
    }

    [Fact]
    public async Task Several_faults_count_the_same_requests()
    {
        Add("status=500");
        Add("from=2 status=503");
        Add("from=3 status=425");

        Assert.Equal([500, 503, 425, 200], await StatusesAsync("/cancel-all", 4));
    }

    [Fact]
    public async Task Chance_0_never_hits_and_chance_1_always_does()
    {
        Add("times=always chance=0 status=500");
        Add("times=always chance=1 status=503");

        Assert.Equal(Enumerable.Repeat(503, 20), await StatusesAsync("/cancel-all", 20));
    }

    [Fact]
    public async Task A_chance_hits_about_that_part_of_the_requests()
    {
        Add("times=always chance=0.25 status=500");

        Assert.InRange((await StatusesAsync("/cancel-all", 400)).Count(status => status == 500), 70, 130);
    }

    [Fact]
    public async Task Times_counts_hits_and_not_requests()
    {
        Add("times=3 chance=0.5 status=500");

        Assert.Equal(3, (await StatusesAsync("/cancel-all", 60)).Count(status => status == 500));
        Assert.Empty(Venue.Faults);
    }

    [Fact]
    public async Task The_same_seed_hits_the_same_requests()
    {
        Assert.Equal(await HitsAsync(seed: 7), await HitsAsync(seed: 7));
        Assert.NotEqual(await HitsAsync(seed: 7), await HitsAsync(seed: 8));
    }

    // The row must be the same on every machine, so that a failure which it once found can be found again.
    [Fact]
    public async Task The_default_seed_hits_the_same_requests_on_every_machine()
        => Assert.Equal("x-x-xxx-xx-x----x---x-xx-xxx-x----xx-x--", await HitsAsync(seed: 0));

    [Fact]
    public async Task Two_faults_have_separate_random_sequences()
    {
        Add("/orders times=always chance=0.5 status=500");
        Add("/cancel-all times=always chance=0.5 status=500");

        Assert.NotEqual(await StatusesAsync("/orders", 40), await StatusesAsync("/cancel-all", 40));
    }

    [Fact]
    public async Task Clearing_removes_every_fault()
    {
        Add("times=always status=500");
        Venue.FailNext(SandboxResponse.Forbidden);

        Venue.ClearFaults();

        Assert.Empty(Venue.Faults);
        Assert.Equal([200], await StatusesAsync("/cancel-all", 1));
    }

    [Fact]
    public async Task The_list_has_the_faults_that_are_not_used_up()
    {
        Add("/order status=500");
        Add("/cancel-all status=503");

        await StatusesAsync("/cancel-all", 1);

        Assert.Equal(["/order"], Venue.Faults.Select(fault => fault.Path));
    }

    [Fact]
    public async Task Of_many_concurrent_requests_a_fault_for_one_hits_one()
    {
        Add("status=500");

        var replies = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => CancelAsync("/cancel-all")));

        Assert.Single(replies, reply => reply.Status == 500);
    }

    private static async Task<string> HitsAsync(int seed)
    {
        await using var venue = await ClobSandbox.StartAsync(new ClobSandboxOptions { Seed = seed });
        using var client = new HttpClient { BaseAddress = venue.BaseAddress };
        venue.AddFault(SandboxFault.Parse("times=always chance=0.5 status=500"));
        var row = "";
        for (var request = 0; request < 40; request++)
        {
            using var response = await client.GetAsync("ok");
            row += response.IsSuccessStatusCode ? '-' : 'x';
        }

        return row;
    }

    private void Add(string fault) => Venue.AddFault(SandboxFault.Parse(fault));

    private Task<List<int>> StatusesAsync(string path, int times) => StatusesAsync([.. Enumerable.Repeat(path, times)]);

    /// <summary>The statuses of cancels, one after the other, each of which is 200 where no fault hits.</summary>
    private async Task<List<int>> StatusesAsync(params string[] targets)
    {
        List<int> statuses = [];
        foreach (var target in targets)
        {
            var path = target.Split('?')[0];
            var request = new SignedRequest(Account, path, path == "/cancel-all" ? "" : OrdersBody(["0x1"])) { Target = target };
            statuses.Add((await SendAsync(request)).Status);
        }

        return statuses;
    }
}
