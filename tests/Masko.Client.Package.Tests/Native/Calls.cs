namespace Masko.Client.Package.Tests.Native;

/// <summary>What the native program asks for, and what it is answered.</summary>
internal static class Calls
{
    public const string Generate = "POST /v1/collections/c1/generate";

    public const string GenerateInRun = "POST /v1/collections/c2/generate";

    public const string HoldInRun = "GET /v1/jobs/j9?wait=true";

    public const string Bulk = "POST /v1/images/bulk";

    public const string BulkBody =
        """{"operation":"edit","items":[{"src":"https://example.com/a.png"}],"shared_operations":[{"type":"resize","width":80,"height":60},{"type":"sepia","strength":3}]}""";

    /// <summary>In the order of the program. What the program asks for twice stands here once; a missing job is missing.</summary>
    public static IReadOnlyDictionary<string, string> Answers { get; } = new Dictionary<string, string>
    {
        ["GET /v1/credits"] = """{"data":{"balance":120,"subscription_credits":100,"top_up_credits":20}}""",
        ["GET /v1/projects?limit=1"] = """{"data":[{"id":"p1","name":"One"}],"meta":{"pagination":{"total":3,"has_more":true}}}""",
        ["GET /v1/projects?limit=2&offset=0"] =
            """{"data":[{"id":"p1","name":"One"},{"id":"p2","name":"Two"}],"meta":{"pagination":{"has_more":true}}}""",
        ["GET /v1/projects?limit=2&offset=2"] = """{"data":[{"id":"p3","name":"Three"}],"meta":{"pagination":{"has_more":false}}}""",
        ["POST /v1/projects"] = """{"data":{"id":"p4","name":"My App","created_at":"2026-01-15T08:00:00Z"}}""",
        ["POST /v1/webhooks"] = """{"data":{"id":"w1","events":["job.completed","job.failed"],"secret":"whsec_1"}}""",
        ["POST /v1/collections"] = """{"data":{"id":"c1","settings":{"animation_sizes":[480,360]}}}""",
        ["GET /v1/collections/c1"] = """{"data":{"id":"c1","config":{"prompt":"A fox","style_card":{"palette":["#f80"]}}}}""",
        ["PATCH /v1/collections/c1"] = """{"data":{"id":"c1","slug":"felix"}}""",
        ["POST /v1/collections/c1/suggest-actions"] = """{"data":{"suggestions":["Waving","Thinking"]}}""",
        ["POST /v1/upload"] = """{"data":{"asset_id":"up1","type":"image"}}""",
        ["POST /v1/collections/c1/references"] = """{"data":{"id":"c1","config":{"reference_asset_ids":["up1"]}}}""",
        ["DELETE /v1/collections/c1/references/r1"] = "",
        ["GET /v1/collections/c1/items"] = """{"data":[{"id":"i1","name":"Wave","asset_ids":{"image":"a1"}}]}""",
        ["POST /v1/analyze-image"] = """{"data":{"name":"Felix","prompt":"A fox","mood":"happy"}}""",
        [Generate] = """{"data":{"job_id":"j1","item_id":"i1","asset_ids":{"image":"a9"}}}""",
        [GenerateInRun] = """{"data":{"job_id":"j9","item_id":"i9"}}""",
        [HoldInRun] = """{"data":{"id":"j9","status":"completed","cost_credits":1,"item_id":"i9","asset_ids":{"image":"a10"}}}""",
        ["POST /v1/collections/c1/generate-batch"] =
            """{"data":{"jobs":[{"index":0,"job_id":"j0"},{"index":1,"error":{"code":"bad_request","message":"No prompt."}}]}}""",
        ["POST /v1/generate/preview"] = """{"data":{"urls":["https://example.com/p.png"]}}""",
        ["GET /v1/jobs?status=failed&type=animation"] = """{"data":[{"id":"j2","status":"failed","error":"No luck."}]}""",
        ["GET /v1/jobs/j1"] = """{"data":{"id":"j1","status":"processing","cost_credits":21,"updated_at":"2026-03-28T10:01:32Z"}}""",
        ["GET /v1/jobs/j1?wait=true"] = """{"data":{"id":"j1","status":"completed","urls":{"webm":"https://example.com/v.webm"}}}""",
        ["POST /v1/collections/c1/canvases"] = """{"data":{"id":"cv1","jobs":[{"index":0,"job_id":"j3"}]}}""",
        ["PUT /v1/collections/c1/canvases/cv1"] = """{"data":{"id":"cv1","initialNode":"n1"}}""",
        ["POST /v1/collections/c1/canvases/cv1/generate-all"] =
            """{"data":{"estimated_cost":140,"dry_run":true,"would_charge_credits":140}}""",
        ["GET /v1/collections/c1/canvases/cv1/export"] =
            """
            {"version":"2.0","edges":[{"id":"e1","conditions":[{"input":"x","op":">=","value":3}]}],
             "inputs":[{"name":"x","type":"number"}]}
            """,
        ["GET /api/mascot-templates/pip"] = """{"name":"Pip","edges":[{"id":"e1","sound":{"volume":0.5}}]}""",
        ["GET /v1/new-things"] = """{"data":{"shiny":true}}""",
        ["POST /v1/new-things"] = """{"data":{"name":"lamp","size":7}}""",
        ["POST /v1/batch"] = """{"results":[{"status":"success","image_url":"https://example.com/m.png"}]}""",
        [Bulk] = """{"id":"bulk_1","status":"QUEUED","total_items":1}""",
        ["GET /v1/images/bulk/bulk_1"] = """{"id":"bulk_1","status":"COMPLETE","images":[{"index":0,"status":"COMPLETE","url":"https://example.com/b.png"}],"credits_used":1}""",
    };

    public const string Printed = """
        credits: 120 = 100 + 20
        projects: One of 3
        all projects: One, Two, Three
        new project: p4 2026-01-15
        new webhook: w1 job.failed whsec_1
        new collection: c1 360
        collection: A fox #f80
        changed collection: felix
        ideas: Waving, Thinking
        upload of a stream: up1 image
        upload of an address: up1
        new reference: up1
        removed reference: r1
        items: Wave a1
        analysis: Felix happy
        generate ImageBody: j1 a9
        generate AnimationBody: j1 a9
        generate AnimationOfBody: j1 a9
        generate TransitionBody: j1 a9
        generate EditBody: j1 a9
        generate LogoBody: j1 a9
        generate RegenerateBody: j1 a9
        batch: 0 j0; 1 No prompt.
        preview: https://example.com/p.png
        run, Waving: Completed j9 1
        run, Waving, animated: Completed j9 1
        end of the run: Done
        jobs: j2 failed No luck.
        job: processing 21 10:01:32
        held job: completed True https://example.com/v.webm
        new canvas: cv1 j3
        saved canvas: n1
        generate all: 140 True 140
        export: 2.0 >= 3 number
        catalogue: Pip 0.5
        free call: True
        free call with types of its own: lamp 7
        missing job: 404 not_found
        delivery: job.failed j1
        repeated delivery: Granted, Handled
        forged delivery: WrongSignature
        zsky run: Completed https://example.com/m.png 0.02
        vidiking job: bulk_1 QUEUED
        vidiking finished job: COMPLETE https://example.com/b.png 1
        44 calls

        """;

    public static IReadOnlyList<string> GenerateBodies { get; } =
    [
        """{"type":"image","name":"Waving","image_prompt":"waving hello"}""",
        """{"type":"animation","name":"Dancing","image_prompt":"ready to dance","animation_prompt":"dancing","duration":4,"loop":true}""",
        """
        {"type":"animation","name":"Breathing","source_image_asset_id":"a1","animation_prompt":"breathing calmly","duration":4,
         "sizes":[480]}
        """,
        """
        {"type":"animation","name":"Standing up","source_image_asset_id":"a1","end_image_asset_id":"a2","animation_prompt":"stands up",
         "duration":4,"auto_reverse":true}
        """,
        """{"type":"edit","item_id":"i1","source_image_asset_id":"a1","edit_instructions":"add a party hat"}""",
        """{"type":"logo","name":"Logo","image_prompt":"a fox head"}""",
        """{"type":"image","item_id":"i1","image_prompt":"waving with both arms"}""",
    ];
}
