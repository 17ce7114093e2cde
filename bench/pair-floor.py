"""The script that teams write today: the highest reward is chosen, the lowest rejected."""

import json
import sys

with open(sys.argv[1], encoding="utf-8") as samples:
    for line in samples:
        row = json.loads(line)
        rewards = row["all_rm_scores"]
        responses = row["all_generated_responses"]
        chosen = rewards.index(max(rewards))
        rejected = rewards.index(min(rewards))
        pair = {
            "prompt": [{"role": "user", "content": row["prompt"]}],
            "chosen": [{"role": "assistant", "content": responses[chosen]}],
            "rejected": [{"role": "assistant", "content": responses[rejected]}],
            "score_chosen": rewards[chosen],
            "score_rejected": rewards[rejected],
        }
        sys.stdout.write(json.dumps(pair, ensure_ascii=False) + "\n")
